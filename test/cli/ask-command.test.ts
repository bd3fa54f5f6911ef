import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

const policy = 'test/policies/threshold'
const shipped = 'rules/jiangning-alliance'
const temporary = mkdtempSync(join(tmpdir(), 'banfa-ask-'))
let files = 0

beforeAll(built, 120_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** A new place for an application, with a text in it or nothing. */
function place(text?: string, ending = '.yaml'): string {
  const file = join(temporary, `${++files}${ending}`)
  if (text !== undefined) writeFileSync(file, text)
  return file
}

const ANSWERS: Readonly<Record<string, string>> = {
  appliedOn: '2024-04-01',
  sector: 'grain',
  region: 'plain',
  recovering: 'false',
  farmedArea: '150',
  leaseUntil: '2030-03-31',
}

/** Answers what is asked, one question at a time, until nothing is; in the order it was asked. */
function answerAll(file: string): string[] {
  const asked: string[] = []
  for (;;) {
    const [first] = JSON.parse(ask(file, [], '--format', 'json').out) as { fact: string }[]
    if (first === undefined || asked.includes(first.fact)) return asked
    asked.push(first.fact)
    ask(file, [ANSWERS[first.fact] ?? '', 'q'])
  }
}

function ask(file: string, answers: readonly string[], ...args: string[]): Ran {
  const input = answers.map((line) => `${line}\n`).join('')
  return runBanfa(['ask', file, '--policy', policy, ...args], { input, env: { BANFA_LANG: 'en' } })
}

describe('banfa ask', () => {
  test('asks one question after another until it is decided, and writes the application', () => {
    const file = place()
    const one = place()
    const order = answerAll(one)
    // 150 亩 is enough for every sector and region, and six years for every lease
    expect(order).toEqual(['appliedOn', 'leaseUntil', 'farmedArea'])
    const { code, out } = ask(
      file,
      order.map((fact) => ANSWERS[fact] ?? ''),
    )
    expect(out).toMatch(/\n {2}\? .*\d missing/)
    expect(out).toMatch(/\n\+ .*pass\n/)
    expect(out).toContain(`saved to ${file}`)
    expect(code).toBe(0)
    expect(runBanfa(['check', file, '--policy', policy]).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(one, 'utf8'))
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('policy: threshold')
  })

  test('shows what a question is, how it is answered, why it is asked and whose it is', () => {
    const { out } = ask(place('appliedOn: 2024-04-01\nsector: grain\n'), [])
    expect(out).toContain(
      [
        '1. 经营面积 (farmedArea)',
        '   a number (亩), write the number alone, like 12.5 · from 0 to 10,000',
        '   why: Art. 4 “申请认定的农场，经营面积应当达到依照前两条确定的标准；”',
        '   given by: 申请人',
      ].join('\n'),
    )
  })

  test('refuses what is no answer, says what is meant, and asks again', () => {
    const file = place()
    const { out, code } = ask(file, ['2024/4/1', '2024-04-01'])
    expect(out).toContain('error[date-invalid]')
    expect(out).toContain('did you mean 2024-04-01?')
    expect(code).toBe(4)
    expect(readFileSync(file, 'utf8')).toBe('policy: threshold\nappliedOn: 2024-04-01 # 申请日期\n')
  })

  test('leaves out what is left for later, and does not ask it again', () => {
    const { out } = ask(place('appliedOn: 2024-04-01\n'), ['', '', '', '', '', ''])
    const asked = [...out.matchAll(/^\d+\. .*\((\w+)\)$/gm)].map(([, fact]) => fact)
    expect(new Set(asked).size).toBe(asked.length)
    expect(out).toContain('nothing was answered and no file written')
  })

  test('keeps the comments and the order of the file, and stops at q with what was answered', () => {
    const text = '# ours\nregion: plain # from the map\n\nappliedOn: 2024-04-01\n# to be filled in\n'
    const file = place(text)
    const { code, out } = ask(file, ['q'])
    expect({ code, kept: readFileSync(file, 'utf8') }).toEqual({ code: 4, kept: text })
    const first = /^1\. .*\((\w+)\)$/m.exec(out)?.[1] ?? ''
    ask(file, [ANSWERS[first] ?? '', 'q'])
    expect(readFileSync(file, 'utf8')).toMatch(
      new RegExp(
        `^# ours\nregion: plain # from the map\n\nappliedOn: 2024-04-01\n${first}: .*\n\n?# to be filled in\n$`,
      ),
    )
  })

  test('says why in full, and what came of trying', () => {
    const { out } = ask(place('appliedOn: 2024-04-01\nsector: grain\n'), ['?'])
    expect(out).toMatch(/as of 2024-04-01/)
    expect(out).toMatch(/\d answers were tried/)
  })

  test('saves to another file, which it does not write over, and leaves the first as it is', () => {
    const text = 'appliedOn: 2024-04-01\nregion: plain\nrecovering: false\nleaseUntil: 2030-03-31\nfarmedArea: 60\n'
    const [file, other] = [place(text), place()]
    expect(ask(file, ['orchard'], '--out', other).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readFileSync(other, 'utf8')).toContain('orchard')
    expect(ask(file, ['orchard'], '--out', other)).toMatchObject({ code: 70, out: '' })
    expect(readdirSync(temporary).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('fills in JSON as JSON', () => {
    const given = {
      appliedOn: '2024-04-01',
      region: 'plain',
      recovering: false,
      leaseUntil: '2030-03-31',
      farmedArea: 60,
    }
    const file = place(JSON.stringify(given), '.json')
    ask(file, ['orchard'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...given, sector: 'orchard' })
  })

  test('a decided application asks nothing, and exits with its verdict', () => {
    const whole = 'appliedOn: 2024-04-01\nsector: grain\nregion: plain\nrecovering: false\n'
    expect(ask(place(`${whole}farmedArea: 150\nleaseUntil: 2030-03-31\n`), []).code).toBe(0)
    expect(ask(place(`${whole}farmedArea: 1\nleaseUntil: 2030-03-31\n`), []).code).toBe(2)
  })

  test('asks only what a party can answer, and says what others must', () => {
    const { out, code } = ask(place('appliedOn: 2024-04-01\n'), [], '--from', 'office', '--format', 'json')
    expect(JSON.parse(out).map(({ fact }: { fact: string }) => fact)).toEqual(['recovering'])
    expect(code).toBe(4)
    const told = ask(place('appliedOn: 2024-04-01\n'), [], '--from', 'office').out
    expect(told).toMatch(/\d more to be given by others: 申请人/)
  })
})

describe('banfa ask for lists', () => {
  const rows = (file: string, answers: readonly string[]): Ran =>
    runBanfa(['ask', file, '--policy', shipped], {
      input: answers.map((line) => `${line}\n`).join(''),
      env: { BANFA_LANG: 'en' },
    })

  /** The eligible example without its members, or with them as changed. */
  function example(change: (members: string) => string): string {
    const text = readFileSync(join(import.meta.dirname, '../..', shipped, '2019-01-01/examples/eligible.yaml'), 'utf8')
    const [, before = '', members = '', after = ''] =
      /^([\s\S]*?)(^members:\n(?:[ #].*\n|\n)*)([\s\S]*)$/m.exec(text) ?? []
    expect(members.length).toBeGreaterThan(100)
    return place(`${before}${change(members)}${after.replace(/^expect:[\s\S]*$/m, '')}`)
  }

  test('takes a whole list row by row', () => {
    const file = example(() => '')
    const { out, code } = rows(file, ['y', '甲公司', '91320115MA0XXX015D', 'enterprise', 'true', 'true', 'true', ''])
    expect(out).toMatch(/x Eligibility +fail/)
    expect(code).toBe(2)
    expect(readFileSync(file, 'utf8')).toContain(
      'members:\n  - name: 甲公司\n    creditCode: 91320115MA0XXX015D\n    kind: enterprise\n    inDistrict: true\n',
    )
  })

  test('does not save a list that breaks off: it would say that its rows are all', () => {
    const file = example(() => '')
    const before = readFileSync(file, 'utf8')
    const { out, code } = rows(file, [
      'y',
      '甲公司',
      '91320115MA0XXX015D',
      'enterprise',
      'true',
      'true',
      'true',
      'y',
      '乙公司',
    ])
    expect(out).toContain('not finished and not saved')
    expect(out).toContain('- {"name":"甲公司"')
    expect({ code, kept: readFileSync(file, 'utf8') }).toEqual({ code: 4, kept: before })
  })

  test('takes [] for a list without rows', () => {
    const file = example(() => '')
    expect(rows(file, ['[]']).code).toBe(2)
    expect(readFileSync(file, 'utf8')).toMatch(/^members: \[\]$/m)
  })

  test('asks for a field of the row it is missing in', () => {
    const file = example((members) => members.replace(/, legalPerson: true/, ''))
    const { out, code } = rows(file, ['true'])
    expect(out).toMatch(/^1\. members, row 1 \(.*\): legal person \(members\.legalPerson\)$/m)
    expect(code).toBe(0)
  })

  test('asks for a judgement part by part, and does not take half of one', () => {
    const file = place('appliedOn: 2019-05-10\n')
    const judge = (...answers: string[]): Ran =>
      runBanfa(['ask', file, '--policy', shipped, '--from', 'expert'], { input: `${answers.join('\n')}\n` })
    judge('true', '')
    expect(readFileSync(file, 'utf8')).toBe('appliedOn: 2019-05-10\n')
    judge('true', '评审组', '2019-06-01', '见评审意见')
    expect(readFileSync(file, 'utf8')).toContain(
      'enterprisesLead: { finding: true, by: 评审组, on: 2019-06-01, ground: 见评审意见 }',
    )
  })
})

describe('what cannot be asked', () => {
  test.each([
    ['a table', 'a.csv', 70, 'is no file of one application'],
    ['a file that is no YAML', 'broken.yaml', 3, ''],
  ])('%s', (_, name, exit, said) => {
    const file = join(temporary, name)
    writeFileSync(file, 'a: [\n')
    const { code, err, out } = ask(file, [])
    expect(code).toBe(exit)
    expect(err).toContain(said)
    expect(out).not.toContain('saved')
  })

  test('cases are no application', () => {
    expect(ask(place('like: x.yaml\nchange: {}\n'), []).err).toContain('holds cases')
  })

  test.each([
    [['--for', 'eligable'], 3],
    [['--as-of', '2019-01-01'], 5],
    [['--from', 'nobody'], 3],
  ])('%j exits %i, in text and as data', (args, exit) => {
    const file = place('sector: grain\n')
    expect(ask(file, [], '--as-of', '2024-04-01', ...args).code).toBe(exit)
    expect(ask(file, [], '--as-of', '2024-04-01', ...args, '--format', 'json').code).toBe(exit)
    expect(existsSync(`${file}.tmp`)).toBe(false)
  })
})
