/** What a process ends with: the result for a script, as stable as a message's code. */
export const EXIT = {
  pass: 0,
  found: 1,
  fail: 2,
  invalid: 3,
  undetermined: 4,
  notInForce: 5,
  couldNotRun: 70,
} as const
