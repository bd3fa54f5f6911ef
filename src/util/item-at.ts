/** The item at a place that a list has; a place it does not have is a RangeError. */
export function itemAt<T>(list: ArrayLike<T>, place: number): T {
  if (!(place in list)) throw new RangeError(`there is no place ${place} in a list of ${list.length}`)
  return list[place] as T
}
