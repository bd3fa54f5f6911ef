import { beforeAll, describe, expect, test } from 'vitest'
import type { ComparedParagraph, Comparison, WordRun } from '../../src/model/comparison.ts'
import { differenceOf } from '../../src/report/table/difference.ts'
import { elide } from '../../src/report/table/elide.ts'
import { globalWordings, isWordingAlone } from '../../src/report/table/global-wording.ts'
import { type RevisionTable, revisionTable } from '../../src/report/table/revision-table.ts'
import { comparedShipped, comparedStalls } from '../support/compared.ts'

/** A table as text: [-struck-], {+added+}, a line for each paragraph. */
function drawn({ rows }: RevisionTable): string[][] {
  const text = (runs: readonly WordRun[]): string =>
    runs
      .map((run) => (run.kind === 'same' ? run.text : run.kind === 'added' ? `{+${run.text}+}` : `[-${run.text}-]`))
      .join('')
  return rows.map(({ old, new: now, types }) => [
    old.map(({ runs }) => text(runs)).join('\n'),
    now.map(({ runs }) => text(runs)).join('\n'),
    types
      .flatMap(({ cite, kinds, effects }) => [
        `${cite === null ? '' : `${cite} `}${kinds}`,
        ...effects.map(({ words, direction, on }) => `  ${words} ${direction}（${on}）`),
      ])
      .join('\n'),
  ])
}

let shipped: Comparison
let stalls: Comparison
beforeAll(() => {
  shipped = comparedShipped()
  stalls = comparedStalls()
})

describe('修订对照表', () => {
  test('the shipped draft: an article a row, its changed items, the rest an ellipsis, each change with its effect', () => {
    expect(drawn(revisionTable(shipped, {}))).toEqual([
      [
        `第六条　申请认定区级产业技术创新战略联盟应符合以下基本条件：
……
（二）成立 [-3-] 个月以上，成员单位不少于 [-20-] 家，其中区内成员单位比例不少于三分之二，……
……
[-（四）-]已有明确的中短期和长期发展规划，包括总体目标、重点任务、实施步骤、预期成果等。
[-（五）-][-已建立开放的发展机制，根据联盟发展需要吸收新的会员。已建立科技成果及知识产权权属确认机制，以及对外成果许可、转化收益分配办法。-]`,
        `第六条　申请认定区级产业技术创新战略联盟应符合以下基本条件：
……
（二）成立 {+6+} 个月以上，成员单位不少于 {+15+} 家，其中区内成员单位比例不少于三分之二，……
……
{+（四）+}{+成员单位中大学、科研院所和新型研发机构不少于 3 家。+}
{+（五）+}已有明确的中短期和长期发展规划，包括总体目标、重点任务、实施步骤、预期成果等。`,
        `第六条第二项 修改
  3→6 ▼ 收紧（在这些申请上：1 份变差）
  20→15 ▲ 放宽（在这些申请上：2 份变好）
第六条第四项 新增
   = 无影响（在这些申请上：触及 11 份，结果都不变）
第六条第五项 条号调整（原第六条第四项）
原第六条第五项 删除
   = 无影响（在这些申请上：触及 11 份，结果都不变）`,
      ],
      [
        `第十条　经过区科技局认定的产业技术创新战略联盟及其成员单位可享受以下扶持政策：
（一）对经认定的区级产业技术创新战略联盟给予 [-30-] 万元的一次性补助，……
……`,
        `第十条　经过区科技局认定的产业技术创新战略联盟及其成员单位可享受以下扶持政策：
（一）对经认定的区级产业技术创新战略联盟给予 {+40+} 万元的一次性补助，……
……`,
        `修改
   ▲ 放宽（在这些申请上：1 份变好）`,
      ],
    ])
    expect(revisionTable(shipped, {}).notes).toEqual([
      '加粗并加下划线的是新增的文字，加删除线的是删去的文字，“……”是没有改动而省略的内容。',
      '条号调整（原→新）：第六条第四项→第六条第五项。',
      '放宽、收紧只是在所给的 12 份申请上观察到的，不是对所有申请的证明。',
    ])
  })

  test('without applications nothing is called looser or stricter, and it is said', () => {
    const table = revisionTable(comparedShipped(false), {})
    expect(drawn(table).flat().join('\n')).not.toMatch(/放宽|收紧|无影响/)
    expect(drawn(table)[1]?.[2]).toBe('修改\n   规则有变（未在申请上对照）')
    expect(table.notes.at(-1)).toBe('没有给出申请，因此没有标明放宽、收紧。')
  })

  test('a wording replaced throughout is told once, and what it alone changes is left out', () => {
    const table = revisionTable(stalls, { global: [['摊主大会', '摊主会']] })
    expect(drawn(table)[0]).toEqual(['[-“摊主大会”-]', '{+“摊主会”+}', '文字统一替换，共 2 处'])
    expect(drawn(table).flat().join('\n')).not.toContain('第一条　摊位事务')
    expect(table.notes).toContain('未列出：仅统一替换文字的 1 处。')
  })

  test('without being asked to, nothing is left out', () => {
    expect(drawn(revisionTable(stalls, {})).map(([, , kinds]) => kinds)).toEqual([
      '文字',
      `第二条 标点
第二条第一项 条号调整（原第二条第二项）、修改
   ▼ 收紧（在这些申请上：2 份变差）
第二条第二项 条号调整（原第二条第一项）`,
      '修改\n   ▲▼ 有宽有严（在这些申请上：2 份变好，2 份变差）',
      '修改\n   ▲ 放宽（在这些申请上：4 份变好）',
      '删除',
      '条号调整（原第六条）',
    ])
  })

  test('punctuation and numbers are left out when asked, counted, and the numbers still told', () => {
    const table = revisionTable(stalls, { omit: ['标点', '条号'] })
    const text = drawn(table).flat().join('\n')
    expect(text).not.toContain('本办法由主管部门解释')
    expect(text).not.toContain('标点')
    expect(text).not.toContain('第二条第二项 条号调整')
    expect(table.notes).toContain('未列出：仅标点不同的 1 处、仅条号不同的 2 处。')
    expect(table.notes).toContain(
      '条号调整（原→新）：第二条第二项→第二条第一项、第二条第一项→第二条第二项、第六条→第五条。',
    )
  })

  test('a wording that is nowhere replaced, or not everywhere, is said to be so', () => {
    expect(revisionTable(stalls, { global: [['集市', '市场']] }).notes).toContain('没有一处“集市”改为“市场”。')
    const partly = { ...stalls, text: [...stalls.text, paragraph('由甲会和乙会决定', '由甲会和乙会决定')] }
    expect(revisionTable(partly, { global: [['大会', '会']] }).notes.join('')).not.toContain('新版仍有')
    const kept = { ...stalls, text: [...stalls.text, paragraph('摊主大会', '摊主大会')] }
    expect(revisionTable(kept, { global: [['摊主大会', '摊主会']] }).notes).toContain(
      '新版仍有 1 处“摊主大会”没有替换。',
    )
  })

  test('English where asked for', () => {
    const table = revisionTable(stalls, { language: 'en', omit: ['条号'] })
    expect(table.rows.at(-1)?.types).toEqual([{ cite: null, kinds: 'repealed', effects: [] }])
    expect(table.notes).toContain('Paragraphs not listed: 2 that differ in their number alone.')
  })

  test('an article moved whole is told by its number alone, not each of its items', () => {
    const moved = (id: string, was: string, kind: ComparedParagraph['kind']): ComparedParagraph => ({
      ...paragraph('同样的文字', '同样的文字'),
      kind,
      old: { id: was, cite: was, citeEn: was, marker: kind === 'article' ? was : '（一）', before: 0 },
      new: { id, cite: id, citeEn: id, marker: kind === 'article' ? id : '（一）', before: 0 },
    })
    const text = [moved('art7', 'art6', 'article'), moved('art7.item1', 'art6.item1', 'item')]
    const numbers = text.map((one) => differenceOf(one, { ...stalls, text }).number)
    expect(numbers).toEqual([true, false])
    const elsewhere = [moved('art7', 'art7', 'article'), moved('art7.item1', 'art6.item1', 'item')]
    expect(elsewhere.map((one) => differenceOf(one, { ...stalls, text: elsewhere }).number)).toEqual([false, true])
  })
})

describe('an item read away from its article', () => {
  const item = (old: string | null, now: string | null, words: string): ComparedParagraph => {
    const place = (id: string) => ({ id, cite: `〔${id}〕`, citeEn: id, marker: '（一）', before: 0 })
    const kind = old === null ? 'added' : now === null ? 'removed' : 'same'
    return {
      kind: 'item',
      depth: 1,
      old: old === null ? null : place(old),
      new: now === null ? null : place(now),
      runs: [{ kind, text: words }],
      changes: [],
    }
  }
  const head = (id: string): ComparedParagraph => {
    const place = { id, cite: id, citeEn: id, marker: id, before: 0 }
    return { kind: 'article', depth: 0, old: place, new: place, runs: [], changes: [] }
  }

  test('is cited in full where it stood, whether it moved or was repealed', () => {
    const text = [
      head('art6'),
      head('art8'),
      item('art6.item1', 'art8.item1', '移来'),
      item('art6.item2', null, '废止'),
    ]
    const [row] = drawn(revisionTable({ ...stalls, text }, {}))
    expect(row).toEqual([
      'art8　[-〔art6.item1〕　-]移来\n[-〔art6.item2〕　-][-废止-]',
      'art8　{+（一）+}移来',
      '〔art8.item1〕 移动（原〔art6.item1〕）\n原〔art6.item2〕 删除',
    ])
  })

  test('has its number alone in its own', () => {
    const text = [head('art6'), item('art6.item1', null, '废止'), item(null, 'art6.item1', '新的')]
    expect(drawn(revisionTable({ ...stalls, text }, {}))[0]?.slice(0, 2)).toEqual([
      'art6　[-（一）-][-废止-]',
      'art6　{+（一）+}{+新的+}',
    ])
  })
})

describe('punctuation alone', () => {
  test.each([
    ['应当，按时', '应当按时', true],
    ['（一）“甲”', '(一)"甲"', true],
    ['甲 乙', '甲乙', true],
    ['不少于 1.5 万元', '不少于 15 万元', false],
    ['2,000 元', '2000 元', false],
    ['50%', '50', false],
    ['2/3', '23', false],
    ['甲、乙', '甲或乙', false],
  ])('%s → %s: %s', (old, now, isPunctuation) => {
    expect(differenceOf(paragraph(old, now), stalls).punctuation).toBe(isPunctuation)
  })
})

describe('a wording replaced throughout', () => {
  test.each([
    ['股东大会决定', '股东会决定', true],
    ['股东大会决定', '股东会批准', false],
    ['股东会和股东大会', '股东会和股东会', true],
    ['没有这个词', '没有那个词', false],
    ['一样', '一样', false],
  ])('%s → %s: %s', (old, now, isAlone) => {
    expect(isWordingAlone(paragraph(old, now), [['股东大会', '股东会']])).toBe(isAlone)
  })

  test('the old wording may be part of the new one', () => {
    const text = [paragraph('联盟和产业联盟', '产业联盟和产业联盟')]
    expect(isWordingAlone(text[0] as ComparedParagraph, [['联盟', '产业联盟']])).toBe(true)
    expect(globalWordings(text, [['联盟', '产业联盟']])).toEqual([
      { old: '联盟', new: '产业联盟', replaced: 1, left: 0 },
    ])
  })
})

describe('an ellipsis', () => {
  const long = '甲乙丙丁戊己庚辛壬癸，'.repeat(8)
  test('stands for whole clauses away from what changes, and for nothing short', () => {
    expect(elide([{ kind: 'same', text: '短的不省。' }])).toEqual([{ kind: 'same', text: '短的不省。' }])
    expect(
      elide([
        { kind: 'same', text: long },
        { kind: 'added', text: long },
        { kind: 'same', text: long },
      ]).map(({ text }) => text),
    ).toEqual(['甲乙丙丁戊己庚辛壬癸，……甲乙丙丁戊己庚辛壬癸，', long, '甲乙丙丁戊己庚辛壬癸，……'])
  })

  test('cuts within a clause only where there is no end to it', () => {
    const [run] = elide([{ kind: 'same', text: '长'.repeat(80) }])
    expect(run?.text).toBe(`${'长'.repeat(30)}……`)
  })
})

function paragraph(old: string, now: string): ComparedParagraph {
  const place = { id: 'art99', cite: '第九十九条', citeEn: 'Art. 99', marker: '第九十九条', before: 99 }
  const runs: WordRun[] =
    old === now
      ? [{ kind: 'same', text: now }]
      : [
          { kind: 'removed', text: old },
          { kind: 'added', text: now },
        ]
  return { kind: 'article', depth: 0, old: place, new: place, runs, changes: [] }
}
