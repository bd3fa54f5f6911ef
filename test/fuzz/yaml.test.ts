import { expect, test } from 'vitest'
import { SEED } from '../properties/pairs.ts'
import { originals, type Read, readSpoilt, spoiltFile } from './yaml-fuzz.ts'

const COUNT = process.env.BANFA_COUNTS === 'ci' ? 20_000 : 500

test('spoilt YAML files are read one after another without a death', () => {
  const files = originals()
  expect(files.length).toBeGreaterThan(100)
  const tally: Record<Read, number> = { refused: 0, misshapen: 0, read: 0, checked: 0 }
  for (let n = 0; n < COUNT; n++) {
    const { original, text } = spoiltFile(files, SEED, n)
    try {
      tally[readSpoilt(original, text, n)]++
    } catch (error) {
      throw new Error(`BANFA_SEED=${SEED}, file ${n} (${original.path} of ${original.policy.dir}):\n${text}`, {
        cause: error,
      })
    }
  }
  console.log(`seed ${SEED}: ${COUNT} spoilt files: ${JSON.stringify(tally)}`)
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(0)
}, 900_000)
