import type { Program } from '../../model/core.ts'
import type { Amount, Decision, ExplainedClause } from '../../model/decision.ts'
import { amountInSteps } from './amount-lines.ts'
import { isAskedOfRows } from './columns.ts'
import { effectLine } from './effect-lines.ts'
import { beside, hang } from './layout.ts'
import { missingLines } from './missing-lines.ts'
import { type RenderOptions, type Style, styleOf } from './options.ts'
import { phraseLabel } from './phrase-label.ts'
import { phraseHead, rightOf } from './phrase-lines.ts'
import { replayLine } from './replay-line.ts'
import { citeOf } from './section-lines.ts'
import { isCondition } from './sections.ts'
import { stepLines, treeLines } from './tree-lines.ts'
import { leavesOf } from './worked-out.ts'

/** One clause of a decision as `banfa explain` prints it: its text, how it was worked out, and what would change it. */
export function renderClause(
  decision: Decision,
  clauseId: string,
  program: Program | undefined,
  options: RenderOptions,
): string {
  const style = styleOf(options)
  const clause = decision.clauses.find(({ id }) => id === clauseId)
  if (clause === undefined) return hang('', style.words.noClause(clauseId)).join('\n')
  const phrases = phrasesUnder(clause, decision)
  const { words, paint } = style
  const lines = [
    ...titleLines(clause, decision, style),
    ...section(words.textSection, hang('    ', textOf(clause, decision, style)), style),
    ...section(words.howSection, howLines(phrases, clause.kind !== 'phrase', decision, program, style), style),
    ...section(
      words.amountsSection,
      amountsConcerned(phrases, decision).flatMap((amount) => amountInSteps(amount, decision, style)),
      style,
    ),
    ...section(
      words.effectsSection,
      decision.effects
        .filter(({ id }) => phrases.some((phrase) => phrase.id === id))
        .flatMap((effect) => effectLine(effect, effect.missing, decision, style)),
      style,
    ),
    ...section(words.waysSection, wayLines(phrases, style), style),
    ...section(
      words.missingSection,
      missingLines(clause.missing, style).flatMap((text) => hang('    ', text)),
      style,
    ),
    ...section(words.readingsSection, readingLines(phrases, program, style), style),
    '',
    paint.faint(replayLine(decision, style)),
  ]
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** A titled part of the page; nothing at all when it has no lines. */
function section(title: string, lines: readonly string[], { paint }: Style): string[] {
  return lines.length === 0 ? [] : ['', `  ${paint.strong(title)}`, ...lines]
}

function titleLines(clause: ExplainedClause, decision: Decision, style: Style): string[] {
  const { words, messages, paint } = style
  const name = clause.kind === 'phrase' ? phraseLabel(clause, 40, style) : style.language === 'zh' ? clause.quote : ''
  const title = name === '' ? citeOf(clause, style) : `${citeOf(clause, style)}${words.between}${name}`
  const waiting = clause.kind === 'phrase' && clause.verdict === 'undetermined'
  const verdict = waiting ? rightOf(clause, decision, style) : messages.verdict[clause.verdict]
  const said = `${words.glyph[clause.verdict]} ${verdict}`
  return beside(title, said, 60).map((line) => line.replace(said, () => paint.verdict(clause.verdict, said)))
}

/** The clause's words; a phrase in the text of its level, marked. */
function textOf(clause: ExplainedClause, decision: Decision, { words }: Style): string {
  if (clause.kind !== 'phrase')
    return phrasesUnder(clause, decision)
      .map(({ quote }) => quote)
      .join('')
  const beside = decision.clauses.filter(({ kind, within }) => kind === 'phrase' && within === clause.within)
  return beside.map(({ id, quote }) => (id === clause.id ? words.highlighted(quote) : quote)).join('')
}

/** A clause's phrases at every depth, in the order the text reads. */
function phrasesUnder(clause: ExplainedClause, { clauses }: Decision): ExplainedClause[] {
  if (clause.kind === 'phrase') return [clause]
  const inside = new Set([clause.id])
  const phrases: ExplainedClause[] = []
  for (const one of clauses) {
    if (one.within === undefined || !inside.has(one.within)) continue
    if (one.kind === 'phrase') phrases.push(one)
    else inside.add(one.id)
  }
  return phrases
}

/** The amounts that phrases set, adjust, limit or charge to someone. */
function amountsConcerned(phrases: readonly ExplainedClause[], { amounts }: Decision): Amount[] {
  const ids = new Set(
    phrases.flatMap(({ effect }) => (effect !== undefined && effect.kind in ON_AMOUNTS ? (effect.of ?? []) : [])),
  )
  return amounts.filter(({ id }) => ids.has(id))
}

const ON_AMOUNTS = { outcome: true, adjust: true, cap: true, payer: true } as const

/** How a phrase was worked out; the phrases of a level each under their own line. */
function howLines(
  phrases: readonly ExplainedClause[],
  named: boolean,
  decision: Decision,
  program: Program | undefined,
  style: Style,
): string[] {
  return phrases.flatMap((phrase) => {
    if (!named)
      return (
        inertLines(phrase, style) ??
        doesLines(phrase, decision, program, style) ??
        leavesOf(phrase).flatMap(([leaf, truth]) => treeLines(leaf, truth, 4, style))
      )
    // what a phrase brings about has a part of the page of its own
    if (phrase.inert?.kind === 'nothing' || !isCondition(phrase)) return []
    const leaves = leavesOf(phrase)
    const under = leaves.flatMap(([leaf, truth]) =>
      leaves.length === 1 && !isAskedOfRows(leaf) ? stepLines(leaf, 6, style) : treeLines(leaf, truth, 6, style),
    )
    return [...phraseHead(phrase, decision, style), ...under]
  })
}

/** What a phrase does to amounts; undefined when it does nothing to them. */
function doesLines(
  { effect }: ExplainedClause,
  { amounts }: Decision,
  program: Program | undefined,
  { words, language }: Style,
): string[] | undefined {
  if (effect === undefined) return undefined
  switch (effect.kind) {
    case 'outcome':
    case 'adjust':
    case 'cap':
    case 'payer': {
      const labels = (effect.of ?? []).map(
        (id) =>
          amounts.find((amount) => amount.id === id)?.label[language] ?? program?.named.get(id)?.label[language] ?? id,
      )
      return hang('    ', words.does[effect.kind](labels.join(words.separator), effect.text?.[language] ?? ''))
    }
    case 'duty':
    case 'entitlement':
    case 'consequence':
    case 'deadline':
    case 'residual':
      return undefined
  }
}

/** Why a phrase asks nothing; undefined when it asks something. */
function inertLines({ inert }: ExplainedClause, { words }: Style): string[] | undefined {
  if (inert === undefined) return undefined
  if (inert.kind === 'pending') return [`    ${words.notEncoded}`]
  return hang(
    '    ',
    inert.kind === 'nothing' ? words.decidesNothing(inert.why ?? '') : words.defines(inert.name ?? ''),
  )
}

/** How far off each failing leaf is, and what would do; by name where there are several. */
function wayLines(phrases: readonly ExplainedClause[], style: Style): string[] {
  const { words, language } = style
  const failing = phrases.flatMap((phrase) => leavesOf(phrase).filter(([{ gap }]) => gap !== undefined))
  const first = failing.find(([{ alternative }]) => alternative)
  return failing.flatMap((one) => {
    const [{ gap, label, alternative }] = one
    if (gap === undefined) return []
    const named = failing.length > 1 && label !== undefined
    const text = named ? words.of(label[language], gap.text[language]) : gap.text[language]
    return [
      ...hang(`    ${words.keys[alternative && one !== first ? 'or' : 'gap']}`, text),
      ...gap.ways.flatMap((way, at) => hang(`    ${words.keys[at === 0 ? 'way' : 'or']}`, way[language])),
    ]
  })
}

/** The open points of the text that the clause rests on, and the choice made for each. */
function readingLines(phrases: readonly ExplainedClause[], program: Program | undefined, { words }: Style): string[] {
  const ids = new Set(phrases.flatMap(({ readings }) => readings ?? []))
  return [...ids].flatMap((id) => {
    const reading = program?.readings.get(id)
    if (reading === undefined) return hang(`    ${words.bullet} `, id)
    const choice = [words.choice(reading.choice), reading.ground].filter((text) => text !== '').join(words.between)
    return [...hang(`    ${words.bullet} `, reading.question), ...hang('      ', choice)]
  })
}
