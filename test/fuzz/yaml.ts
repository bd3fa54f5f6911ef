import { writeFileSync } from 'node:fs'
import { originals, type Read, readSpoilt, spoiltFile } from './yaml-fuzz.ts'

/*
 * The long run: `npm run fuzz:yaml -- COUNT [SEED] [FIRST]`. A file that is the death of a reader is written beside where it is run,
 * and the run ends; FIRST takes up again where another run was stopped.
 */

const [count = 1_000_000, seed = 20190101, first = 0] = process.argv.slice(2).map(Number)
const files = originals()
const tally: Record<Read, number> = { refused: 0, misshapen: 0, read: 0, checked: 0 }
const shows = process.stderr.isTTY === true
let slowest = { ms: 0, n: -1 }

for (let n = first; n < first + count; n++) {
  const { original, text } = spoiltFile(files, seed, n)
  const began = performance.now()
  try {
    tally[readSpoilt(original, text, n)]++
  } catch (error) {
    const file = `yaml-fuzz-${seed}-${n}.yaml`
    writeFileSync(file, text)
    console.error(`file ${n} of seed ${seed} (${original.path} of ${original.policy.dir}), kept as ${file}`)
    throw error
  }
  const ms = performance.now() - began
  if (ms > slowest.ms) slowest = { ms, n }
  if (shows && n % 1000 === 0) process.stderr.write(`\r${n - first}/${count}`)
}
if (shows) process.stderr.write('\r\u001b[K')
console.log(
  `seed ${seed}: files ${first} to ${first + count - 1}: ${JSON.stringify(tally)}; the slowest, ${slowest.n}, took ${slowest.ms.toFixed(0)} ms`,
)
