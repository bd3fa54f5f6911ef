import { typeName } from '../language/faults/type-mismatch.ts'
import { fitQuantity } from '../language/fit-quantity.ts'
import { readQuantity } from '../language/quantity.ts'
import { defaultRange } from '../model/default-range.ts'
import type { Finding } from '../model/finding.ts'
import { child, type Entry, entriesOf, type Tree, textAt, textOf } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import { isNumeric } from '../model/type.ts'
import {
  type Change,
  type ListFact,
  RESERVED_WORDS,
  type RecordFact,
  type ScalarFact,
  type Vocabulary,
} from '../model/vocabulary.ts'
import type { Rational } from '../util/rational.ts'
import { readChoices } from './read-choices.ts'
import { readDerivedFields } from './read-derived-fields.ts'
import { readDue } from './read-due.ts'
import { labelOf, readLabel } from './read-label.ts'

/** What a field takes from the list or record it stands in, unless it says otherwise. */
interface Inherited {
  readonly from: readonly string[]
  readonly change: Change
  readonly evidence?: string
  readonly serves?: string
  readonly absent?: Tree
}

const NOTHING: Inherited = { from: [], change: 'any' }
const DEFAULT_MAX = 1000

/** The vocabulary of facts.yaml; what cannot be understood is reported and left out. */
export function readVocabulary(
  facts: Tree | undefined,
  parties: ReadonlySet<string>,
  report: (finding: Finding) => void,
): Vocabulary {
  const scalars = new Map<string, ScalarFact>()
  const lists = new Map<string, ListFact>()
  const records = new Map<string, RecordFact>()
  const units = new Set<string>()
  const note = (fact: ScalarFact): ScalarFact => {
    if ('unit' in fact.type && fact.type.kind !== 'duration' && fact.type.unit !== undefined) units.add(fact.type.unit)
    for (const party of fact.from) if (!parties.has(party)) report(unknownParty(party, fact))
    return fact
  }
  for (const entry of entriesOf(child(facts, 'facts'))) {
    const { key, value, keySpan } = entry
    if (RESERVED_WORDS.includes(key)) {
      report({
        code: 'reserved-name',
        severity: 'error',
        span: keySpan,
        message: { zh: `“${key}”是保留的名称`, en: `“${key}” is a reserved name` },
        why: {
          zh: '这个词在申请或案例里另有用处，不能又是事实',
          en: 'an application or case uses the word for something else',
        },
        help: { zh: '换一个名称', en: 'use another name' },
      })
      continue
    }
    const own = inherit(value, NOTHING)
    switch (textAt(value, 'type')) {
      case 'list':
        lists.set(key, readList(entry, own, note, report))
        break
      case 'record': {
        const fields = entriesOf(child(value, 'fields')).map((field) => {
          const fact = note(readScalar(field, `${key}.${field.key}`, own, report))
          scalars.set(fact.name, fact)
          return field.key
        })
        const absent = child(value, 'absent')
        records.set(key, {
          kind: 'record',
          name: key,
          label: labelOf(value, key),
          fields,
          ...(absent ? { absent: readLabel(absent, '') } : {}),
          span: keySpan,
        })
        break
      }
      default:
        scalars.set(key, note(readScalar(entry, key, own, report)))
    }
  }
  const derived = [...lists.values()].flatMap((list) => [...list.derived.values()].map(({ tree }) => tree))
  for (const tree of [...entriesOf(child(facts, 'derived')).map(({ value }) => value), ...derived]) {
    const unit = textAt(tree, 'unit')
    if (unit !== undefined) units.add(unit)
  }
  return { scalars, lists, records, units }
}

function inherit(tree: Tree, outer: Inherited): Inherited {
  const from = child(tree, 'from')
  const given =
    from === undefined
      ? outer.from
      : from.kind === 'list'
        ? from.items.map((item) => textOf(item) ?? '')
        : [textOf(from) ?? '']
  const evidence = textAt(tree, 'evidence') ?? outer.evidence
  const serves = textAt(tree, 'serves') ?? outer.serves
  const absent = child(tree, 'absent') ?? outer.absent
  return {
    from: given,
    change: (textAt(tree, 'change') as Change | undefined) ?? outer.change,
    ...(evidence === undefined ? {} : { evidence }),
    ...(serves === undefined ? {} : { serves }),
    ...(absent === undefined ? {} : { absent }),
  }
}

function readScalar(
  { value, keySpan, key }: Entry,
  name: string,
  outer: Inherited,
  report: (finding: Finding) => void,
): ScalarFact {
  const { absent, ...own } = inherit(value, outer)
  const type = readType(value)
  const range = isNumeric(type) ? readRange(value, type, report) : noRange(value, report)
  return {
    kind: 'scalar',
    name,
    label: labelOf(value, key),
    type,
    ...own,
    ...(range === undefined ? {} : { range }),
    ...(absent === undefined ? {} : { absent: readLabel(absent, '') }),
    span: keySpan,
  }
}

function readList(
  { key, value, keySpan }: Entry,
  own: Inherited,
  note: (fact: ScalarFact) => ScalarFact,
  report: (finding: Finding) => void,
): ListFact {
  const { absent, ...inherited } = own
  const fields = new Map(
    entriesOf(child(value, 'fields')).map((field) => [
      field.key,
      note(readScalar(field, field.key, inherited, report)),
    ]),
  )
  const identity = textAt(value, 'identity')
  if (identity !== undefined && !fields.has(identity)) {
    report({
      code: 'unknown-fact',
      severity: 'error',
      span: (child(value, 'identity') ?? value).span,
      message: {
        zh: `identity 所指的字段“${identity}”不在列表的字段中`,
        en: `identity names “${identity}”, which is no field of the list`,
      },
    })
  }
  const due = readDue(child(value, 'expect'), fields, identity, report)
  return {
    kind: 'list',
    name: key,
    label: labelOf(value, key),
    fields,
    derived: readDerivedFields(value, fields, report),
    ...(identity !== undefined && fields.has(identity) ? { identity } : {}),
    // The rows that are due come on top of those an application gives.
    max: Number(textAt(value, 'max') ?? DEFAULT_MAX) + (due?.last ?? 0),
    ...(due === undefined ? {} : { due }),
    ...inherited,
    ...(absent === undefined ? {} : { absent: readLabel(absent, '') }),
    span: keySpan,
  }
}

const DAY_UNITS: ReadonlySet<string> = new Set(['日', '天', 'day', 'days'])

function readType(tree: Tree): ScalarType {
  const kind = textAt(tree, 'type') ?? 'text'
  const unit = textAt(tree, 'unit')
  switch (kind) {
    case 'integer':
    case 'number':
      return unit === undefined ? { kind } : { kind, unit }
    case 'duration':
      return { kind, unit: unit !== undefined && DAY_UNITS.has(unit) ? 'day' : 'month' }
    case 'choice':
      return readChoices(tree)
    case 'boolean':
    case 'money':
    case 'points':
    case 'share':
    case 'date':
    case 'year':
    case 'creditCode':
    case 'judgement':
      return { kind }
    default:
      return { kind: 'text' }
  }
}

function readRange(
  tree: Tree,
  type: ScalarType,
  report: (finding: Finding) => void,
): { low: Rational; high: Rational } {
  const written = child(tree, 'range')
  const fallback = defaultRange(type)
  if (written === undefined) return fallback
  const [low, high] = written.kind === 'list' ? written.items.map((item) => readEnd(item, type)) : []
  if (low !== undefined && high !== undefined && low.num * high.den <= high.num * low.den) return { low, high }
  report({
    code: 'malformed',
    severity: 'error',
    span: written.span,
    message: {
      zh: `range 须为由低到高的两个${typeName(type).zh}`,
      en: `range must be two values, each ${typeName(type).en}, the lower first`,
    },
    help: rangeExample(type),
  })
  return fallback
}

/** A range of what is no number would be dropped without a word. */
function noRange(tree: Tree, report: (finding: Finding) => void): undefined {
  const written = tree.kind === 'map' ? tree.entries.get('range') : undefined
  if (written === undefined) return
  report({
    code: 'malformed',
    severity: 'error',
    span: written.keySpan,
    message: { zh: '只有数、金额、日期等可以写 range', en: 'only numbers, money, dates and the like have a range' },
    help: { zh: '删去 range，或改正 type', en: 'remove the range, or mend the type' },
  })
}

/** One end of a range, read like a literal; a count and nought need no unit, which the fact itself declares. */
function readEnd(tree: Tree, type: ScalarType): Rational | undefined {
  const quantity = readQuantity(textOf(tree) ?? '')
  if (quantity === undefined) return undefined
  const bare = quantity.dimension === 'plain' && quantity.unit === ''
  if (
    bare &&
    (type.kind === 'number' ||
      (isNumeric(type) && quantity.value.num === 0n && type.kind !== 'date' && type.kind !== 'year'))
  )
    return quantity.value
  const end = fitQuantity(quantity, bare && type.kind === 'integer' ? { kind: 'integer' } : type)
  return typeof end === 'string' ? undefined : end
}

function rangeExample(type: ScalarType): { zh: string; en: string } {
  const form =
    type.kind === 'money'
      ? '[0 元, 100 万元]'
      : type.kind === 'duration'
        ? `[0, 36 ${type.unit === 'month' ? '个月' : '日'}]`
        : type.kind === 'date'
          ? '[2019-01-01, 2021-12-31]'
          : type.kind === 'share'
            ? '[0, 1]'
            : type.kind === 'year'
              ? '[2019, 2029]'
              : '[0, 100]'
  return { zh: `写成 range: ${form}`, en: `write range: ${form}` }
}

function unknownParty(party: string, fact: ScalarFact): Finding {
  return {
    code: 'unknown-party',
    severity: 'error',
    span: fact.span,
    message: {
      zh: `“${fact.label.zh}”的来源“${party}”没有在 policy.yaml 的 parties 中声明`,
      en: `“${fact.name}” comes from “${party}”, which policy.yaml does not declare among its parties`,
    },
  }
}
