import type { RuleLine } from '../../model/test-report.ts'

/** Where something stands in the rules, on a line below it; nothing where it stands nowhere. */
export function placeLines(place: RuleLine | null): string[] {
  return place === null ? [] : [`     ${place.file}:${place.line}`]
}
