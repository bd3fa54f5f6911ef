import { test } from 'vitest'

// The tests of the target, in one module: what they test is then loaded once for a fault, not once for each file. Where a fault
// keeps it from loading there are no tests, and without one that fails the runner would say that it survived.
try {
  await import('virtual:tests-of-target')
} catch (error) {
  test('the tests can be loaded', () => {
    throw error
  })
}
