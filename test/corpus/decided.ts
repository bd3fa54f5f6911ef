import type { BadInput } from './bad-input.ts'

/** Applications that can be read, and that something is wrong with nevertheless: it is told beside the decision. */
export const DECIDED: readonly BadInput[] = [
  [
    'a unit twice',
    'suppliers:\n  - { name: 甲, code: 91320115MA0XXX015D }\n  - { name: 甲, code: 91320115MA0XXX015D }\n',
    '(listed-twice suppliers/1)',
  ],
  [
    'a unit twice under two names',
    'suppliers:\n  - { name: 甲, code: 91320115MA0XXX015D }\n  - { name: 乙, code: 91320115MA0XXX015D }\n',
    '(listed-twice suppliers/1)',
  ],
  [
    'a unit three times among others',
    'suppliers:\n  - { name: 甲, code: 91320115MA0XXX015D }\n  - { name: 乙, code: 91320115MA0XXX016G }\n  - { name: 甲, code: 91320115MA0XXX015D }\n  - { name: 甲, code: 91320115MA0XXX015D }\n',
    '(listed-twice suppliers/1)',
  ],
  [
    'two pairs of one unit each',
    'suppliers:\n  - { code: 91320115MA0XXX015D }\n  - { code: 91320115MA0XXX016G }\n  - { code: 91320115MA0XXX016G }\n  - { code: 91320115MA0XXX015D }\n',
    '(listed-twice suppliers/1), (listed-twice suppliers/2)',
  ],
  [
    'one name and two codes',
    'suppliers:\n  - { name: 甲, code: 91320115MA0XXX015D }\n  - { name: 甲, code: 91320115MA0XXX016G }\n',
    '(same-name-different-code suppliers/1)',
  ],
  [
    'one name in two widths and two codes',
    'suppliers:\n  - { name: 甲(南), code: 91320115MA0XXX015D }\n  - { name: 甲（南）, code: 91320115MA0XXX016G }\n',
    '(same-name-different-code suppliers/1)',
  ],
  [
    'one code twice',
    'suppliers: [{ code: 91320115MA0XXX015D }, { code: 91320115MA0XXX015D }]\n',
    '(listed-twice suppliers/1)',
  ],
  ['days in the wrong order', 'appliedOn: 2019-05-10\nopenedOn: 2019-05-11\n', '(assumption-broken)'],
]
