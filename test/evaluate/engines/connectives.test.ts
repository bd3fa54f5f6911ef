import { describe, expect, test } from 'vitest'
import type { Cond } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, OPEN, TRUE } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, any, atLeast, constant, guarded, level, not, phrase } from './clauses.ts'
import { BOOLEAN, scalar, TODAY } from './declare.ts'
import { facts } from './say.ts'
import { members } from './show.ts'

const FACTS = [scalar('p', BOOLEAN)]

async function truthOf(make: (b: Build) => Cond): Promise<string> {
  const b = new Build(FACTS)
  const program = b.program({ articles: [level('art1', { lead: [phrase('ph1', make(b))] })] })
  const outcome = await evaluateWithBoth(program, facts(), TODAY)
  return members(outcome.clauses.get('ph1')?.truth)
}

describe('connectives', () => {
  test.each<[string, (b: Build) => Cond, string]>([
    ['all, neutral dropped', () => all(constant(TRUE), constant(NEUTRAL)), 'T'],
    ['all, only neutral', () => all(constant(NEUTRAL), constant(NEUTRAL)), 'N'],
    ['all, false settles', (b) => all(b.is('p'), constant(FALSE), constant(NEUTRAL)), 'F'],
    ['all, unknown', (b) => all(b.is('p'), constant(TRUE)), 'TF'],
    ['all, open and true', () => all(constant(OPEN), constant(TRUE)), 'TF'],
    ['all, open and neutral', () => all(constant(OPEN), constant(NEUTRAL)), 'TFN'],
    ['all, with what is not neutral', (b) => all(b.is('p'), not(constant(NEUTRAL))), 'TF'],
    ['any, with an empty choice', (b) => any(b.is('p'), any()), 'TF'],
    ['any, true settles', (b) => any(b.is('p'), constant(TRUE)), 'T'],
    ['any, neutral dropped', () => any(constant(FALSE), constant(NEUTRAL)), 'F'],
    [
      'any, false or neutral beside true or neutral',
      () => any(constant(FALSE | NEUTRAL), constant(TRUE | NEUTRAL)),
      'TFN',
    ],
    ['not', (b) => not(b.is('p')), 'TF'],
    ['not neutral', () => not(constant(NEUTRAL)), 'N'],
    ['not true', () => not(constant(TRUE | NEUTRAL)), 'FN'],
    ['at least two of three', (b) => atLeast(2, constant(TRUE), constant(TRUE), b.is('p')), 'T'],
    ['at least two, one may be', (b) => atLeast(2, constant(TRUE), constant(FALSE), b.is('p')), 'TF'],
    ['at least two, out of reach', (b) => atLeast(2, constant(NEUTRAL), constant(FALSE), b.is('p')), 'F'],
    ['at least two, only neutral', () => atLeast(2, constant(NEUTRAL), constant(NEUTRAL)), 'N'],
    ['at least two, true or neutral each', () => atLeast(2, constant(TRUE | NEUTRAL), constant(TRUE | NEUTRAL)), 'TFN'],
    ['at least one, true or neutral', () => atLeast(1, constant(TRUE | NEUTRAL), constant(NEUTRAL)), 'TN'],
    ['at least none, of one that bears or not', () => atLeast(0, constant(FALSE | NEUTRAL)), 'TN'],
    ['when true', (b) => guarded(constant(TRUE), null, b.is('p')), 'TF'],
    ['when false', (b) => guarded(constant(FALSE), null, b.is('p')), 'N'],
    ['when neutral', (b) => guarded(constant(NEUTRAL), null, b.is('p')), 'N'],
    ['when unknown', (b) => guarded(b.is('p'), null, constant(TRUE)), 'TN'],
    ['unless true', () => guarded(null, constant(TRUE), constant(FALSE)), 'N'],
    ['unless neutral', () => guarded(null, constant(NEUTRAL), constant(FALSE)), 'F'],
    ['unless unknown', (b) => guarded(null, b.is('p'), constant(FALSE)), 'FN'],
    ['when true unless unknown', (b) => guarded(constant(TRUE), b.is('p'), constant(FALSE)), 'FN'],
    ['when false unless unknown', (b) => guarded(constant(FALSE), b.is('p'), constant(FALSE)), 'N'],
  ])('%s', async (_, make, truth) => {
    expect(await truthOf(make)).toBe(truth)
  })
})
