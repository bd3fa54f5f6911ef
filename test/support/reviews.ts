import type { Plain } from './program.ts'
import { SHOP } from './shop.ts'

/** How a shop did from year to year, one row for each year. */
export const REVIEWS: Plain = {
  label: '年度考核',
  type: 'list',
  identity: 'year',
  from: 'applicant',
  fields: {
    year: { label: '年度', type: 'year' },
    grade: { label: '等级', type: 'choice', ordered: true, of: { basic: '合格', good: '良好', excellent: '优秀' } },
    score: { label: '得分', type: 'points', range: [0, 100] },
    visits: { label: '检查次数', type: 'integer', unit: '次', range: [0, 100] },
    revenue: { label: '营业收入', type: 'money', range: ['0 元', '1 亿元'], absent: '没有营业' },
    reviewedOn: { label: '考核日期', type: 'date' },
    reviewer: { label: '考核人', type: 'text' },
  },
}

/** The vocabulary of a shop with its reviews, and what is decided at discretion. */
export const REVIEWED: Plain = {
  ...SHOP,
  reviews: REVIEWS,
  bonusDecided: { label: '核定奖励', type: 'money', from: 'expert' },
}
