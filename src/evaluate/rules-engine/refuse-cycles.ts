/** Refuses needs that go round in a circle: awaited, they would wait for each other for ever. */
export function refuseCycles(needs: ReadonlyMap<string, readonly string[]>): void {
  const done = new Set<string>()
  for (const start of needs.keys()) {
    const path: { readonly name: string; readonly rest: string[] }[] = []
    const onPath = new Set<string>()
    const enter = (name: string): void => {
      if (onPath.has(name)) throw new Error(`needs go round in a circle: ${[...onPath, name].join(' → ')}`)
      if (done.has(name)) return
      onPath.add(name)
      path.push({ name, rest: [...(needs.get(name) ?? [])] })
    }
    enter(start)
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.rest.pop()
      if (next !== undefined) {
        enter(next)
        continue
      }
      path.pop()
      onPath.delete(step.name)
      done.add(step.name)
    }
  }
}
