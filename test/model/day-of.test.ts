import { describe, expect, test } from 'vitest'
import { ABSENT, type Facts, type Given, MISSING } from '../../src/model/application.ts'
import { dayGiven } from '../../src/model/day-of.ts'
import { rational } from '../../src/util/rational.ts'

const facts = (given?: Given): Facts => ({
  scalars: new Map(given === undefined ? [] : [['acceptedOn', given]]),
  lists: new Map(),
})

describe('the day an application says it is to be decided for', () => {
  const day = facts({ kind: 'value', value: rational(18_000) })

  test('is what it gives for the fact that the policy names', () => {
    expect(dayGiven({ asOfFact: 'acceptedOn' }, day)).toBe(18_000)
  })

  test('is not there while that fact is missing, absent or not given, or the policy names none', () => {
    expect(dayGiven({ asOfFact: 'acceptedOn' }, facts())).toBeUndefined()
    expect(dayGiven({ asOfFact: 'acceptedOn' }, facts(MISSING))).toBeUndefined()
    expect(dayGiven({ asOfFact: 'acceptedOn' }, facts(ABSENT))).toBeUndefined()
    expect(dayGiven({ asOfFact: null }, day)).toBeUndefined()
  })
})
