import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawText } from '../../src/explain/index.ts'
import { loadPolicy } from '../../src/index.ts'
import type { ComparedParagraph, Comparison } from '../../src/model/comparison.ts'
import { trackedChangesDocx } from '../../src/report/docx/tracked-changes-docx.ts'
import { markerText } from '../../src/report/marker-text.ts'
import { trackedParagraphs } from '../../src/report/tracked/tracked-paragraphs.ts'
import { comparedShipped, comparedStalls } from '../support/compared.ts'
import { settled, wordPart, wordParts } from '../support/word-file.ts'
import { elementsOf, wordsOf } from '../support/xml.ts'

const on = { on: '2026-11-26' }

/** The paragraphs of one version as a comparison has them, in the order of that version. */
function textOf({ text }: Pick<Comparison, 'text'>, side: 'old' | 'new'): string[] {
  const own = side === 'old' ? 'removed' : 'added'
  return text
    .filter((paragraph) => paragraph[side] !== null)
    .sort((a, b) => (a[side]?.before ?? 0) - (b[side]?.before ?? 0))
    .map((paragraph) => {
      const words = paragraph.runs.filter(({ kind }) => kind === 'same' || kind === own).map(({ text: one }) => one)
      return markerText(paragraph, side) + words.join('')
    })
}

describe('a text with tracked changes', () => {
  test('refused it is the published text, accepted it is the draft', async () => {
    const bytes = await trackedChangesDocx(comparedShipped(), on)
    const [published, draft] = ['2019-01-01', '2026-draft'].map((id) => {
      const version = loadPolicy('rules/jiangning-alliance').versions.find((one) => one.id === id)
      if (version === undefined) throw new Error(id)
      return lawText(version, undefined).parts.map(({ kind, marker, text }) =>
        kind === 'article' ? `${marker}　${text}` : marker + text,
      )
    })
    expect(settled(bytes, 'refused')).toEqual(published)
    expect(settled(bytes, 'accepted')).toEqual(draft)
    expect(published).not.toEqual(draft)
  })

  test('what moved past others went from where it was and came where it is', async () => {
    const comparison = comparedStalls()
    const bytes = await trackedChangesDocx(comparison, on)
    expect(settled(bytes, 'refused')).toEqual([
      '摊位管理办法',
      '第一条　摊位事务由摊主大会讨论，摊主大会每年召开一次。',
      '第二条　申请补助，应当符合下列条件：',
      '（一）持有许可证；',
      '（二）面积不少于 10 平方米。',
      '第三条　符合条件的，由主管部门视情况给予 2 万元至 15 万元的补助。',
      '第四条　每个摊位收取摊位费 500 元。',
      '第五条　摊主应当爱护环境。',
      '第六条　本办法由主管部门解释。',
    ])
    expect(settled(bytes, 'accepted')).toEqual([
      '摊位管理办法',
      '第一条　摊位事务由摊主会讨论，摊主会每年召开一次。',
      '第二条　申请补助应当符合下列条件：',
      '（一）面积不少于 12 平方米；',
      '（二）持有许可证；',
      '第三条　符合条件的，由主管部门视情况给予 3 万元至 12 万元的补助。',
      '第四条　每个摊位收取摊位费 400 元。',
      '第五条　本办法由主管部门解释。',
    ])
  })

  test('whatever is added, struck out, reworded and reordered, both texts come back', () => {
    fc.assert(
      fc.property(shuffledText(), (text) => {
        const tracked = trackedParagraphs(text)
        const side = (going: 'added' | 'removed'): string[] =>
          tracked
            .filter(({ kind }) => kind !== going)
            .map(({ runs }) =>
              runs
                .filter(({ kind }) => kind !== going)
                .map((run) => run.text)
                .join(''),
            )
        expect(side('added')).toEqual(textOf({ text }, 'old'))
        expect(side('removed')).toEqual(textOf({ text }, 'new'))
      }),
    )
  })

  test('no more paragraphs move than must', () => {
    const text = [0, 1, 2, 3, 4].map((at) => stays(`段${at}`, at, at))
    const first = stays('段5', 5, 0)
    const tracked = trackedParagraphs([first, ...text.map((one, i) => placed(one, i, i + 1))])
    expect(tracked.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['added', 'removed'])
  })

  test('every revision has a number of its own, the author and the day', async () => {
    const document = wordPart(await trackedChangesDocx(comparedStalls(), on), 'word/document.xml')
    const revisions = ['w:ins', 'w:del'].flatMap((name) => elementsOf(document, name))
    expect(revisions.length).toBeGreaterThan(10)
    expect(new Set(revisions.map(({ attributes }) => attributes['w:id'])).size).toBe(revisions.length)
    expect(new Set(revisions.map(({ attributes }) => `${attributes['w:author']} ${attributes['w:date']}`))).toEqual(
      new Set(['banfa 2026-11-26T00:00:00Z']),
    )
  })

  test('the rule behind a change stands beside it, and no rule beside what changes none', async () => {
    const bytes = await trackedChangesDocx(comparedStalls(), on)
    const comments = elementsOf(wordPart(bytes, 'word/comments.xml'), 'w:comment')
    expect(comments.map((comment) => elementsOf(comment, 'w:p').map(wordsOf))).toEqual([
      [
        '第二条第一项“面积不少于 12 平方米；”',
        '规则：面积 不少于 10 平方米 → 面积 不少于 12 平方米',
        '▼ 收紧（在这些申请上：2 份变差；不是对所有申请的证明）',
      ],
      [
        '第三条“符合条件的，由主管部门视情况给予 3 万元至 12 万元的补助。”',
        '规则：摊位补助（摊位）：由主管部门裁量（2 万元 至 15 万元） → 摊位补助（摊位）：由主管部门裁量（3 万元 至 12 万元）',
        '▲▼ 有宽有严（在这些申请上：2 份变好，2 份变差；不是对所有申请的证明）',
      ],
      [
        '第四条“每个摊位收取摊位费 400 元。”',
        '规则：摊位费（摊位）：500 元 → 摊位费（摊位）：400 元',
        '▲ 放宽（在这些申请上：4 份变好；不是对所有申请的证明）',
      ],
    ])
    const document = wordPart(bytes, 'word/document.xml')
    for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
      expect(elementsOf(document, name).map(({ attributes }) => attributes['w:id'])).toEqual(['0', '1', '2'])
  })

  test('without applications a comment does not say what a change does', async () => {
    const bytes = await trackedChangesDocx(comparedShipped(false), { ...on, language: 'en' })
    const [first] = elementsOf(wordPart(bytes, 'word/comments.xml'), 'w:comment')
    expect(first && elementsOf(first, 'w:p').map(wordsOf).slice(1, 3)).toEqual([
      'Rule: time established at least 3 months → time established at least 6 months',
      'No applications: whether looser or stricter is not known.',
    ])
  })

  test('fonts are those of official documents, each with what stands in for it', async () => {
    const parts = wordParts(await trackedChangesDocx(comparedStalls(), on))
    const table = parts.get('word/fontTable.xml')
    expect(
      table &&
        elementsOf(table, 'w:font').map((font) => [
          font.attributes['w:name'],
          elementsOf(font, 'w:altName')[0]?.attributes['w:val'],
        ]),
    ).toEqual([
      ['方正小标宋简体', 'SimSun'],
      ['黑体', 'SimHei'],
      ['仿宋_GB2312', 'FangSong'],
    ])
  })
})

function stays(text: string, old: number, now: number): ComparedParagraph {
  const place = (before: number) => ({ id: `p${before}`, cite: '', citeEn: '', marker: '', before })
  return { kind: 'article', depth: 0, old: place(old), new: place(now), runs: [{ kind: 'same', text }], changes: [] }
}

function placed(one: ComparedParagraph, old: number, now: number): ComparedParagraph {
  return { ...stays('', old, now), runs: one.runs }
}

/** Two texts: some paragraphs are in both, in another order; what is in one alone stands anywhere. */
function shuffledText(): fc.Arbitrary<ComparedParagraph[]> {
  return fc
    .array(fc.constantFrom('both', 'reworded', 'old', 'new'), { maxLength: 12 })
    .chain((kinds) => {
      const indices = kinds.map((_, i) => i)
      return fc.tuple(fc.constant(kinds), permuted(indices), permuted(indices))
    })
    .map(([kinds, oldOrder, newOrder]) => {
      const text = kinds.map((kind, i): ComparedParagraph => {
        const both = stays(`第${i}段`, oldOrder.indexOf(i), newOrder.indexOf(i))
        if (kind === 'both') return both
        if (kind === 'old') return { ...both, new: null, runs: [{ kind: 'removed', text: `去${i}` }] }
        if (kind === 'new') return { ...both, old: null, runs: [{ kind: 'added', text: `来${i}` }] }
        return {
          ...both,
          runs: [
            { kind: 'same', text: `第${i}段` },
            { kind: 'removed', text: '旧' },
            { kind: 'added', text: '新' },
          ],
        }
      })
      const now = text.filter((one) => one.new !== null).sort((a, b) => (a.new?.before ?? 0) - (b.new?.before ?? 0))
      return [...text.filter((one) => one.new === null), ...now]
    })
}

function permuted(values: readonly number[]): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length })
}
