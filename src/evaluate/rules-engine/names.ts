/** What a declared fact is called in the almanac. */
export function factName(fact: string): string {
  return `fact ${fact}`
}

/** What a declared list is called in the almanac. */
export function listName(list: string): string {
  return `list ${list}`
}

/** What a derived or defined value is called in the almanac. */
export function namedName(name: string): string {
  return `named ${name}`
}

/** What a numbered leaf is called in the almanac. */
export function leafName(leaf: number): string {
  return `leaf-${leaf}`
}

/** What the verdicts of a clause are called in the almanac. */
export function verdictName(clause: string): string {
  return `verdict ${clause}`
}

/** What the truth of a clause is called in the almanac. */
export function truthName(clause: string): string {
  return `truth ${clause}`
}

/** What a decision point is called in the almanac. */
export function decisionName(decision: string): string {
  return `decision ${decision}`
}

/** What the gate of a phrase is called in the almanac. */
export function gateName(phrase: string): string {
  return `gate ${phrase}`
}

/** What the amounts of an outcome are called in the almanac. */
export function outcomeName(outcome: string): string {
  return `outcome ${outcome}`
}

/** What the days of a deadline are called in the almanac, by the phrase that sets it. */
export function deadlineName(phrase: string): string {
  return `deadline ${phrase}`
}
