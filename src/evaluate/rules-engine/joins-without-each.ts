import { isNumeric, type ScalarType } from '../../model/type.ts'
import { asNames, type Value } from '../../model/value.ts'
import { itemAt } from '../../util/item-at.ts'
import { there } from '../../util/there.ts'
import { inOrder, joinValues, surelyAbsent } from './values.ts'

/**
 * For each of several values, by its place, the join of all the others. Numbers are joined from both ends; from the
 * join of all sets only what one value alone has is left out, so that a thousand names are not joined a thousand times.
 */
export function joinsWithoutEach(values: readonly Value[], type: ScalarType): (at: number) => Value {
  return isNumeric(type) ? hullsWithoutEach(values, type) : unionsWithoutEach(values, type)
}

function hullsWithoutEach(values: readonly Value[], type: ScalarType): (at: number) => Value {
  const along = (of: readonly Value[]): Value[] => {
    const joined: Value[] = []
    for (const value of of) joined.push(joinValues([...joined.slice(-1), value], type))
    return joined
  }
  const before = along(values)
  const after = along(values.toReversed())
  return (at) => {
    const ends = [before[at - 1], after[values.length - 2 - at]]
    return joinValues(
      ends.filter((end) => end !== undefined),
      type,
    )
  }
}

function unionsWithoutEach(values: readonly Value[], type: ScalarType): (at: number) => Value {
  const holders = new Map<string | boolean, number>()
  let [anything, present, absent] = [0, 0, 0]
  for (const value of values) {
    if (value.absent) absent += 1
    if (!value.present) continue
    present += 1
    const { members } = asNames(value)
    if (members === null) anything += 1
    for (const member of members ?? []) holders.set(member, (holders.get(member) ?? 0) + 1)
  }
  const all = inOrder(holders.keys())
  const places = new Map(all.map((member, place) => [member, place]))
  return (at) => {
    const own = asNames(itemAt(values, at))
    if (present - (own.present ? 1 : 0) === 0) return surelyAbsent(type)
    const left = { kind: 'set', present: true, absent: absent - (own.absent ? 1 : 0) > 0 } as const
    const members = own.present ? own.members : []
    if (anything - (members === null ? 1 : 0) > 0) return { ...left, members: null }
    const only = (members ?? []).filter((member) => holders.get(member) === 1)
    if (only.length === 0) return { ...left, members: all }
    const rest = [...all]
    // from the last, so that the places before it stay
    for (const member of only.toReversed()) rest.splice(there(places.get(member), 'place', `${member}`), 1)
    return { ...left, members: rest }
  }
}
