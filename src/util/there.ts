/** What was looked up where it is sure to be found; if it is not, that is an Error. */
export function there<T>(found: T | undefined | null, kind: string, name: string | number): T {
  if (found === undefined || found === null) throw new Error(`there is no ${kind} “${name}”`)
  return found
}
