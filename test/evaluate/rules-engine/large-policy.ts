import type { Facts } from '../../../src/model/application.ts'
import type { Program } from '../../../src/model/core.ts'
import { FALSE } from '../../../src/model/truth.ts'
import type { ListFact } from '../../../src/model/vocabulary.ts'
import { Build } from '../engines/build.ts'
import { all, any, atLeast, guarded, level, not, phrase } from '../engines/clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, n, scalar } from '../engines/declare.ts'
import { facts, type Said } from '../engines/say.ts'

/** Member units, told apart by their code. */
export const MEMBERS: ListFact = list(
  'members',
  [scalar('code', CODE), scalar('in', BOOLEAN), scalar('signed', BOOLEAN)],
  {
    identity: 'code',
    max: 2000,
  },
)

/** A policy of some sixty leaves: yes-or-no facts, numbers, list questions, guards, met and decisions. */
export function largePolicy(): Program {
  const names = Array.from({ length: 40 }, (_, at) => `fact${at}`)
  const b = new Build([
    ...names.map((name) => scalar(name, BOOLEAN)),
    scalar('size', INTEGER, { range: [0, 99] }),
    MEMBERS,
  ])
  const named = {
    memberCount: b.count('members'),
    share: b.share('members', () => b.itemIs('in')),
    limit: b.cases([b.is('fact0'), b.lit(20)], [null, b.lit(10)]),
  }
  const items = names.map((name, at) => {
    const cond =
      at % 4 === 0
        ? not(not(b.is(name)))
        : at % 4 === 1
          ? all(b.is(name), any(b.is('fact0'), b.is('fact1')))
          : b.is(name)
    return level(`art1.item${at}`, { lead: [phrase(`art1.item${at}.ph1`, cond)] })
  })
  const article2 = level('art2', {
    lead: [
      phrase('art2.ph1', b.compare('ge', b.named('memberCount'), b.named('limit'))),
      phrase('art2.ph2', b.compare('ge', b.named('share'), b.lit(n(2, 3)), FALSE)),
      phrase(
        'art2.ph3',
        b.quantified('every', 'members', () => b.itemIs('signed')),
      ),
      phrase('art2.ph4', guarded(b.is('fact2'), b.is('fact3'), b.compare('ge', b.fact('size'), b.lit(5)))),
      phrase('art2.ph5', atLeast(2, b.is('fact4'), b.is('fact5'), b.is('fact6'))),
    ],
    when: b.is('fact7'),
  })
  return b.program({
    named,
    articles: [level('art1', { parts: items }), article2],
    decisions: { recognition: all(b.met('art1'), b.met('art2')) },
    assume: [b.quantified('some', 'members', () => b.itemIs('in'), { ifEmpty: FALSE })],
  })
}

/** An application to it of so many rows, that leaves out one fact or none. */
export function largeApplication(rows = 24, left = -1): Facts {
  const said: Record<string, Said> = { size: 7 }
  for (let at = 0; at < 40; at++) said[`fact${at}`] = at === left ? undefined : at !== 3
  const units = Array.from({ length: rows }, (_, at) => ({ code: `unit ${at}`, in: at % 4 !== 0, signed: true }))
  return facts(said, { members: units })
}
