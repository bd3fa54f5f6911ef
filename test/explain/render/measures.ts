import type { Program } from '../../../src/model/core.ts'
import type { Plain } from '../../support/program.ts'
import { finding, sample, shops } from '../sample.ts'

const yes = (fact: string): Plain => ({ fact, operator: 'is', value: true })

/** A made-up measure long enough to print: conditions, alternatives, an exclusion, papers, and what is not encoded yet. */
export const MEASURES: Program = sample({
  articles: [
    {
      article: 1,
      role: 'requirement',
      title: '补助条件',
      lead: [{ quote: '申请补助应当符合以下条件：', nothing: '引出各项' }],
      items: [
        {
          item: 1,
          phrases: [
            { quote: '开业 3 个月以上，', fact: 'timeOpen', operator: 'atLeast', value: '3 个月' },
            { quote: '门店不少于 5 家，', fact: 'shopCount', operator: 'atLeast', value: '5 家' },
            {
              quote: '其中本地门店比例不少于三分之二。',
              fact: 'localShare',
              operator: 'atLeast',
              value: '2/3',
              ifAbsent: false,
            },
          ],
        },
        {
          item: 2,
          phrases: [
            {
              quote: '全部门店均已按照国家和本市的有关规定投保公众责任保险和火灾公众责任保险，',
              every: { of: 'shops', satisfies: { item: 'insured', operator: 'is', value: true }, ifEmpty: false },
            },
            { quote: '经专家评审场所安全，', judgement: 'premisesSafe' },
            {
              quote: '店主为本地居民或者企业。',
              any: [yes('owner.resident'), { fact: 'owner.kind', operator: 'is', value: 'firm' }],
            },
          ],
        },
        {
          item: 3,
          phrases: [{ quote: '年营业收入 30 万元以上。', fact: 'revenue', operator: 'atLeast', value: '30 万元' }],
        },
        {
          item: 4,
          parts: 'any',
          subitems: [
            {
              subitem: 1,
              phrases: [{ quote: '职工 10 人以上的；', fact: 'staffCount', operator: 'atLeast', value: '10 人' }],
            },
            { subitem: 2, phrases: [{ quote: '持有许可的。', ...yes('licensed') }] },
          ],
        },
      ],
    },
    {
      article: 2,
      role: 'exclusion',
      title: '不予补助',
      phrases: [
        {
          quote: '受过情节严重的处罚的，不予补助。',
          some: { of: 'fines', satisfies: { item: 'serious', operator: 'is', value: true }, ifEmpty: false },
        },
      ],
    },
    {
      article: 3,
      role: 'materials',
      title: '申请材料',
      phrases: [
        { quote: '许可证；', ...yes('licensed') },
        { quote: '其他材料。', pending: true },
      ],
    },
    { article: 4, role: 'support', phrases: [{ quote: '给予补助。', pending: true }] },
  ],
  policy: {
    decisions: {
      default: 'grant',
      grant: { label: { zh: '补助', en: 'Grant' }, clauses: ['第一条', '第二条'] },
      papers: { label: { zh: '材料', en: 'Papers' }, clauses: ['第三条'] },
      support: { label: { zh: '支持', en: 'Support' }, clauses: ['第四条'] },
    },
  },
})

/** An application that passes everything. */
export const GOOD: Plain = {
  openedOn: '2019-04-15',
  revenue: '125 万元',
  staffCount: 12,
  licensed: true,
  owner: { resident: true, kind: 'person' },
  premisesSafe: finding(true),
  shops: shops(6, 4),
  fines: [],
}

/** One that fails in several places. */
export const BAD: Plain = {
  ...GOOD,
  openedOn: '2020-03-16',
  revenue: '299999.99 元',
  owner: { resident: false, kind: 'other' },
  premisesSafe: finding(false),
  shops: shops(24, 15).map((row, at) => (at === 2 || at === 6 ? { ...row, insured: false } : row)),
  fines: [{ note: '无证经营', serious: true }],
}

const { premisesSafe: _, revenue: __, licensed: ___, ...known } = GOOD

/** One of which much is not known. */
export const OPEN: Plain = {
  ...known,
  owner: { kind: 'other' },
  shops: shops(6, 3).map(({ local, ...row }, at) => (at > 3 ? row : { ...row, local })),
}
