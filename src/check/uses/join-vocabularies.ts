import { typeName } from '../../language/faults/type-mismatch.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Program } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import { child, type MapTree, type Span } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import type { ListFact, RecordFact, ScalarFact, Vocabulary } from '../../model/vocabulary.ts'
import { bookTitle } from '../../util/book-title.ts'

type Fact = ScalarFact | ListFact | RecordFact

/** A used instrument, and where policy.yaml names it. */
export interface UsedAt {
  readonly program: Program
  readonly span: Span
}

/** The instruments of a program, each with the place in policy.yaml that names it. */
export function usedAt(policy: MapTree | undefined, uses: ReadonlyMap<string, Program>): UsedAt[] {
  const entries = child(policy, 'uses')
  return [...uses].flatMap(([prefix, program]) => {
    const span = (child(entries, prefix) ?? policy)?.span
    return span === undefined ? [] : [{ program, span }]
  })
}

/**
 * The vocabulary of a policy with the facts of the instruments it uses, under their own names. Of a fact that several
 * declare, the first declaration stands; what it means must be the same in all of them.
 */
export function joinVocabularies(
  own: Vocabulary,
  used: readonly UsedAt[],
  report: (finding: Finding) => void,
): Vocabulary {
  const scalars = new Map(own.scalars)
  const lists = new Map(own.lists)
  const records = new Map(own.records)
  const units = new Set(own.units)
  const known = (name: string): Fact | undefined => scalars.get(name) ?? lists.get(name) ?? records.get(name)
  for (const one of used) {
    const { vocabulary, title } = one.program
    const agreed = (mine: Fact, theirs: Fact, name: string): void => {
      const differ = difference(mine, theirs)
      if (differ !== undefined) report(usedFactDiffers(name, differ, mine, theirs, one, own))
    }
    for (const unit of vocabulary.units) units.add(unit)
    for (const [name, theirs] of vocabulary.scalars) {
      const mine = known(name)
      if (mine === undefined) scalars.set(name, proven(theirs, title))
      else agreed(mine, theirs, name)
    }
    for (const [name, theirs] of vocabulary.records) {
      const mine = known(name)
      if (mine === undefined) records.set(name, theirs)
      else if (mine.kind !== 'record') agreed(mine, theirs, name)
      else {
        agreed(mine, theirs, name)
        records.set(name, { ...mine, fields: [...new Set([...mine.fields, ...theirs.fields])] })
      }
    }
    for (const [name, theirs] of vocabulary.lists) {
      const mine = known(name)
      // How a derived field is worked out is said in the words of its own instrument, and cannot be asked from here.
      if (mine === undefined) lists.set(name, { ...provenList(theirs, title), derived: new Map() })
      else if (mine.kind !== 'list') agreed(mine, theirs, name)
      else {
        agreed(mine, theirs, name)
        const fields = new Map(mine.fields)
        for (const [field, theirField] of theirs.fields) {
          const myField = mine.fields.get(field)
          if (mine.derived.has(field))
            report(usedFactDiffers(`${name}.${field}`, [COMPUTED, meaning(theirField)], mine, theirField, one, own))
          else if (myField === undefined) fields.set(field, proven(theirField, title))
          else agreed(myField, theirField, `${name}.${field}`)
        }
        lists.set(name, { ...mine, fields })
      }
    }
  }
  return { scalars, lists, records, units }
}

/** Whether a vocabulary has a fact of the name, or a list with such a field (`list.field`). */
export function declares({ scalars, lists, records }: Vocabulary, name: string): boolean {
  const [list = '', field = ''] = name.split('.')
  return scalars.has(name) || lists.has(name) || records.has(name) || lists.get(list)?.fields.has(field) === true
}

/** The clause whose papers prove a fact is one of the instrument that asks for it. */
function proven<T extends ScalarFact | ListFact>({ evidence, serves: _, ...fact }: T, title: Bilingual): T {
  if (evidence === undefined) return fact as T
  return { ...fact, evidence: evidence.startsWith('《') ? evidence : `${bookTitle(title.zh)}${evidence}` } as T
}

function provenList(list: ListFact, title: Bilingual): ListFact {
  const fields = new Map([...list.fields].map(([name, field]) => [name, proven(field, title)]))
  return { ...proven(list, title), fields }
}

/** In what two declarations of one name differ, in the words of each; undefined where they mean the same. */
function difference(mine: Fact, theirs: Fact): readonly [Bilingual, Bilingual] | undefined {
  if (mine.kind !== theirs.kind || (mine.kind === 'scalar' && theirs.kind === 'scalar' && !sameType(mine, theirs)))
    return [meaning(mine), meaning(theirs)]
  if ((mine.absent === undefined) !== (theirs.absent === undefined)) return [absence(mine), absence(theirs)]
  if (mine.kind !== 'list' || theirs.kind !== 'list') return undefined
  if (mine.identity !== theirs.identity) return [identity(mine), identity(theirs)]
  const same = mine.due?.field === theirs.due?.field && mine.due?.last === theirs.due?.last
  return same ? undefined : [dueYears(mine), dueYears(theirs)]
}

function sameType({ type: a }: ScalarFact, { type: b }: ScalarFact): boolean {
  const said = (type: ScalarType): string =>
    JSON.stringify([
      type.kind,
      'unit' in type ? type.unit : undefined,
      ...(type.kind === 'choice' ? [type.ordered, ...type.of] : []),
    ])
  return said(a) === said(b)
}

function meaning(fact: Fact): Bilingual {
  if (fact.kind === 'list') return { zh: '列表', en: 'a list' }
  if (fact.kind === 'record') return { zh: '一组事实', en: 'a record' }
  const { zh, en } = typeName(fact.type)
  const of = fact.type.kind === 'choice' ? fact.type.of.join(fact.type.ordered ? ' < ' : ' / ') : ''
  return of === '' ? { zh, en } : { zh: `${zh}（${of}）`, en: `${en} (${of})` }
}

const COMPUTED: Bilingual = { zh: '算出来的值', en: 'computed' }

function absence({ absent }: Fact): Bilingual {
  return absent === undefined ? { zh: '必定有', en: 'always there' } : { zh: '可以没有', en: 'absent at times' }
}

function identity({ identity: field }: ListFact): Bilingual {
  return field === undefined
    ? { zh: '每一行算一个', en: 'a unit in each row' }
    : { zh: `${field} 相同的算一个`, en: `one unit where ${field} is the same` }
}

function dueYears({ due }: ListFact): Bilingual {
  return due === undefined
    ? { zh: '不要求逐年填报', en: 'no year is due' }
    : { zh: `须报最近 ${due.last} 年`, en: `due for the last ${due.last} years` }
}

function usedFactDiffers(
  name: string,
  [mine, theirs]: readonly [Bilingual, Bilingual],
  first: Fact,
  second: Fact,
  { program, span }: UsedAt,
  own: Vocabulary,
): Finding {
  const title = { zh: bookTitle(program.title.zh), en: `“${program.title.en}”` }
  const place = ({ span: at }: Fact): string => (at.line > 0 ? `${at.file}:${at.line}:${at.column}` : at.file)
  return {
    code: 'used-fact-differs',
    severity: 'error',
    span: declares(own, name) ? first.span : span,
    message: {
      zh: `“${name}”在这里是${mine.zh}，在${title.zh}里是${theirs.zh}`,
      en: `“${name}” is ${mine.en} here, and ${theirs.en} in ${title.en}`,
    },
    label: { zh: '两处不是同一个事实', en: 'not one and the same fact' },
    why: {
      zh: `一份申请只填一次，两部办法须说的是同一件事；分别见 ${place(first)} 和 ${place(second)}`,
      en: `an application gives it once, so that both must mean the same; see ${place(first)} and ${place(second)}`,
    },
    help: { zh: '改成一致，或换一个名称', en: 'declare it the same way, or use another name' },
  }
}
