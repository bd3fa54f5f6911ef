import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textTable } from '../../src/explain/index.ts'
import { loadPolicy } from '../../src/index.ts'

const root = join(import.meta.dirname, '../..')

/** What each phrase of a policy's first version means, by its id, in both languages. */
function meaningsOf(dir: string): (id: string) => [string, string] {
  const { programs, versions } = loadPolicy(join(root, dir))
  const [version] = versions
  const program = programs.get(version?.id ?? '')
  if (version === undefined || program === undefined) throw new Error(`${dir} does not load`)
  const tables = (['zh', 'en'] as const).map((language) => textTable(program, version, language).rows)
  return (id) => {
    const [zh = '', en = ''] = tables.map((rows) => rows.find((row) => row.id === id)?.meaning ?? 'no such phrase')
    return [zh, en]
  }
}

describe('values and effects in full, as the text table tells them', () => {
  const shops = meaningsOf('docs/guide/sample/shops')
  const joint = meaningsOf('test/policies/joint')
  const threshold = meaningsOf('test/policies/threshold')
  const fee = meaningsOf('test/policies/mediation-fee')
  const leave = meaningsOf('test/policies/leave')

  test.each([
    [
      'bands',
      shops('art5.ph1'),
      '小店类别 = 按从业人员数：不足 5 人 微型店，5 人以上且不足 10 人 小型店，10 人以上 标准店',
      'class of shop = by number of staff: less than 5 micro, at least 5 and less than 10 small, at least 10 standard',
    ],
    [
      'a table',
      shops('art6.item1.ph1'),
      '开业补助（小店）：按小店类别：微型店 1 万元，小型店 2 万元，标准店 3 万元；扣除历来已得',
      'opening grant (shop): by class of shop: micro CNY 10,000, small CNY 20,000, standard CNY 30,000; less what was ever received',
    ],
    [
      'a ceiling',
      shops('art6.item2.ph1'),
      '装修补助（小店）：20% × 装修投入，向下取至元，不超过 5 万元；扣除历来已得',
      'fit-out grant (shop): 20% x spent on fitting out, rounded down to the yuan, at most CNY 50,000; less what was ever received',
    ],
    [
      'an adjustment in a group',
      shops('art7.ph1'),
      '开业补助 × 1.5（仅当 位于新建小区）；同组的不叠加',
      'opening grant x 1.5 when in a new estate; does not stack within its group',
    ],
    [
      'another',
      shops('art7.ph2'),
      '开业补助改为 4 万元（仅当 残疾人经营）；同组的不叠加',
      'opening grant becomes CNY 40,000 when run by a disabled person; does not stack within its group',
    ],
    [
      'an adjustment by itself, of a standard',
      threshold('art3.ph3'),
      '经营面积标准至少 8 亩',
      '经营面积标准 at least 8',
    ],
    [
      'a joint cap',
      shops('art7.ph4'),
      '开业补助、装修补助合计不超过 6 万元',
      'opening grant, fit-out grant together at most CNY 60,000',
    ],
    [
      'a deadline',
      shops('art8.par2.ph1'),
      '报送资金使用计划，不晚于收到资金日期 之后 30 天',
      'file a plan of use, by 30 days after funds received on',
    ],
    [
      'a scale',
      shops('art9.ph3'),
      '摊位费分段标准（分段累计，见套用它的一句）',
      'scale of stall fees (slice by slice; told where it is applied)',
    ],
    [
      'a scale applied, at so much for each unit',
      shops('art9.ph2'),
      '摊位费（小店）：按公共摊位面积：不超过 10 平方米的部分 × 20 元，超过 10 平方米且不超过 30 平方米的部分 × 15 元，超过 30 平方米的部分 × 10 元，向下取至元',
      'stall fee (shop): by area of public stall: at most 10: x CNY 20, more than 10 and at most 30: x CNY 15, more than 30: x CNY 10, rounded down to the yuan',
    ],
    [
      'cases, and a scale of shares with a flat slice',
      fee('art3.ph1'),
      '调解费（申请人）：争议类型 = 财产争议：按争议金额：不超过 5,000 元的部分 60 元，超过 5,000 元且不超过 5 万元的部分 × 2%，超过 5 万元且不超过 20 万元的部分 × 1.5%，超过 20 万元的部分 × 1%，四舍五入至元；其他：200 元；不超过 3 万元',
      '调解费 (申请人): 争议类型 = 财产争议: by 争议金额: at most CNY 5,000: CNY 60, more than CNY 5,000 and at most CNY 50,000: x 2%, more than CNY 50,000 and at most CNY 200,000: x 1.5%, more than CNY 200,000: x 1%, rounded half up to the yuan; otherwise: CNY 200; at most CNY 30,000',
    ],
    [
      'for each of a list, the recipient that rows name left out',
      joint('art2.ph1'),
      '设备更新补助（承担单位）：对每一项目（类别 = 设备更新，且 通过验收）：12% × 投资额，四舍五入至 100 元，不超过 80 万元；扣除历来已得',
      '设备更新补助 (承担单位): for each of 项目 (类别 = 设备更新 and 通过验收): 12% x 投资额, rounded half up to CNY 100, at most CNY 800,000; less what was ever received',
    ],
    [
      'what the ceiling leaves',
      joint('art4.item1.ph1'),
      '筹建补助（联合体）：限额的余额（限额：20 万元）',
      '筹建补助 (联合体): what the ceiling still leaves (ceiling: CNY 200,000)',
    ],
    [
      'not less than',
      joint('art4.item2.ph1'),
      '运营补助（联合体）：50% × 当年运营支出，向下取至元，不低于 1 万元，不超过 6 万元；扣除当年已得',
      '运营补助 (联合体): 50% x 当年运营支出, rounded down to the yuan, at least CNY 10,000, at most CNY 60,000; less what was received in the year',
    ],
    [
      'a quantity with what was had',
      leave('art4.ph2'),
      '年假（职工）：当年年假；扣除当年已得（除非 当年事假累计 不少于 20 天，且 事假期间不扣工资）',
      '年假 (职工): 当年年假; less what was received in the year unless 当年事假累计 at least 20 days and 事假期间不扣工资',
    ],
  ])('%s', (_, [zh, en], expectedZh, expectedEn) => {
    expect([zh, en]).toEqual([expectedZh, expectedEn])
  })
})
