import { expect, test } from 'vitest'
import { amendmentFindings, item } from './amending.ts'

test.each([
  ['nothing changes', {}, [item('甲'), item('乙'), item('丙')], []],
  ['an item is gone', {}, [item('甲'), item('乙')], ['“v1”的第一条第三项在“v2”中没有去向']],
  ['it is declared repealed', { repealed: ['第一条第三项'] }, [item('甲'), item('乙')], []],
  [
    'an item moves and the last goes',
    { renumbered: { 第一条第一项: '第一条第二项' }, repealed: ['第一条第一项'] },
    [item('乙'), item('丁')],
    ['“v1”的第一条第三项在“v2”中没有去向'],
  ],
])('%s', (_, entry, items, messages) => {
  expect(amendmentFindings('clause-dropped', entry, items).map(({ message }) => message.zh)).toEqual(messages)
})

test('what is said', () => {
  const [found] = amendmentFindings('clause-dropped', {}, [item('甲'), item('乙')])
  expect(found).toMatchObject({
    severity: 'warning',
    clause: '第一条第三项',
    message: { en: 'Art. 1(3) of “v1” does not go on in “v2”' },
    help: {
      zh: '已废止的写 repealed: [第一条第三项]；改了编号的写 renumbered: { 现在的: 第一条第三项 }',
      en: 'write repealed: [第一条第三项] where it is gone, or renumbered: { its number now: 第一条第三项 }',
    },
  })
})
