const MOST_RANGES = 8

/** Row numbers with three or more in a row as a range, eight at most, and how many rows that leaves out. */
export function rowRanges(
  numbers: readonly number[],
  dash: string,
): { readonly listed: readonly string[]; readonly more: number } {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  const pieces = runs.flatMap((run) => (run.length > 2 ? [run] : run.map((number) => [number])))
  const listed = pieces
    .slice(0, MOST_RANGES)
    .map((run) => (run.length > 1 ? `${run[0]}${dash}${run.at(-1)}` : `${run[0]}`))
  return { listed, more: pieces.slice(MOST_RANGES).flat().length }
}
