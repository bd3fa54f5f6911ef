import { expect, test } from 'vitest'
import { amendmentFindings, item } from './amending.ts'

test.each([
  ['nothing changes', {}, [item('甲'), item('乙'), item('丙')], []],
  ['an item is added at the end', {}, [item('甲'), item('乙'), item('丙'), item('丁')], []],
  ['an item is amended', {}, [item('甲'), item('乙改'), item('丙')], []],
  [
    'an item is put in before others, and they are not declared to move',
    {},
    [item('甲'), item('丁'), item('乙'), item('丙')],
    [
      '第一条第三项与“v1”的第一条第二项文字相同，却没有写明是同一条款',
      '第一条第四项与“v1”的第一条第三项文字相同，却没有写明是同一条款',
    ],
  ],
  [
    'they are declared',
    { renumbered: { 第一条第三项: '第一条第二项', 第一条第四项: '第一条第三项' } },
    [item('甲'), item('丁'), item('乙'), item('丙')],
    [],
  ],
  ['the same words are said twice', {}, [item('甲'), item('乙'), item('丙'), item('甲')], []],
])('%s', (_, entry, items, messages) => {
  expect(amendmentFindings('renumbering-undeclared', entry, items).map(({ message }) => message.zh)).toEqual(messages)
})

test('what is said, whatever stop ends the words', () => {
  const [found] = amendmentFindings('renumbering-undeclared', {}, [item('甲'), item('丙', '；'), item('丁')])
  expect(found).toMatchObject({
    severity: 'warning',
    clause: '第一条第二项',
    message: { en: 'Art. 1(2) reads as Art. 1(3) of “v1” did, and is not declared to be that clause' },
    help: { zh: '在 policy.yaml 的版本“v2”之下写 renumbered: { 第一条第二项: 第一条第三项 }' },
  })
})
