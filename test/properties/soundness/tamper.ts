import type { Decision } from '../../../src/model/decision.ts'

/** A decision in which one thing is not as it was decided. */
export interface Tampered {
  readonly what: string
  readonly tampered: Decision
}

type Path = readonly (string | number)[]

/** Every verdict, truth and end of an amount that a decision tells, each changed to another when it is asked for. */
export function tamperings(decision: Decision): (() => Tampered)[] {
  const change = (path: Path, to: unknown) => (): Tampered => {
    const tampered = JSON.parse(JSON.stringify(decision))
    const holder = path.slice(0, -1).reduce((at, key) => at[key], tampered)
    holder[path.at(-1) ?? ''] = to
    return { what: `${path.join('.')} = ${JSON.stringify(to)}`, tampered }
  }
  const { clauses, decisions, amounts, effects } = decision
  const verdict = (path: Path, { verdict }: { readonly verdict: string }) =>
    change([...path, 'verdict'], verdict === 'pass' ? 'fail' : 'pass')
  const truth = (path: Path, { truth }: { readonly truth: string }) =>
    change([...path, 'truth'], truth === 'true' ? 'false' : 'true')
  const end = (path: Path, value: number | string | null) => change(path, value === 7 ? 8 : 7)
  return [
    ...clauses.flatMap((clause, at) => [
      verdict(['clauses', at], clause),
      truth(['clauses', at], clause),
      ...(clause.leaves ?? []).map((leaf, i) => truth(['clauses', at, 'leaves', i], leaf)),
    ]),
    ...Object.entries(decisions).map(([id, point]) => verdict(['decisions', id], point)),
    ...Object.entries(decisions).map(([id]) => change(['decisions', id, 'possible'], ['informational'])),
    ...amounts.flatMap((amount, at) => [
      verdict(['amounts', at], amount),
      end(['amounts', at, 'low'], amount.low),
      end(['amounts', at, 'high'], amount.high),
    ]),
    ...effects.map((effect, at) => verdict(['effects', at], effect)),
  ]
}
