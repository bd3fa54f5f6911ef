import type { Bilingual } from '../../src/model/bilingual.ts'
import type { ScalarType } from '../../src/model/type.ts'
import type { ListFact, RecordFact, ScalarFact, Vocabulary } from '../../src/model/vocabulary.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { rational } from '../../src/util/rational.ts'

const span = { file: 'facts.yaml', start: 0, end: 0, line: 1, column: 1 }

function label(zh: string, en: string): Bilingual {
  return { zh, en }
}

/** One declared value, for a vocabulary built by hand. */
export function scalar(
  name: string,
  type: ScalarType,
  zh: string,
  en: string,
  more: Partial<ScalarFact> = {},
): ScalarFact {
  return { kind: 'scalar', name, label: label(zh, en), type, from: ['applicant'], change: 'any', span, ...more }
}

const size: ScalarType = {
  kind: 'choice',
  of: ['small', 'large'],
  labels: { small: label('小型', 'Small'), large: label('大型', 'Large') },
  ordered: true,
}

const none = label('从未有过', 'there never was one')

function fields(...facts: ScalarFact[]): ReadonlyMap<string, ScalarFact> {
  return new Map(facts.map((fact) => [fact.name, fact]))
}

const boats: ListFact = {
  kind: 'list',
  name: 'boats',
  label: label('船只', 'Boats'),
  fields: fields(
    scalar('hull', { kind: 'text' }, '船号', 'Hull number'),
    scalar('length', { kind: 'number' }, '船长', 'Length'),
    scalar('sold', { kind: 'date' }, '售出日期', 'Sold on', { absent: none }),
  ),
  derived: new Map(),
  identity: 'hull',
  max: 5,
  from: ['applicant'],
  change: 'up',
  span,
}

const flags: ListFact = { ...boats, name: 'flags', label: label('旗帜', 'Flags'), absent: none }

const home: RecordFact = {
  kind: 'record',
  name: 'home',
  label: label('港口', 'Home port'),
  fields: ['home.name', 'home.deep'],
  span,
}

const berth: RecordFact = {
  ...home,
  name: 'berth',
  label: label('泊位', 'Berth'),
  fields: ['berth.number'],
  absent: none,
}

/** A vocabulary with a fact of every type, a record and a list, two of them with a meaning for “absent”. */
export const vocabulary: Vocabulary = {
  scalars: fields(
    scalar('asOf', { kind: 'date' }, '基准日', 'As of'),
    scalar('open', { kind: 'boolean' }, '已开业', 'Open'),
    scalar('staff', { kind: 'integer', unit: '人' }, '职工人数', 'Staff', {
      range: { low: rational(0), high: rational(1000) },
    }),
    scalar('weight', { kind: 'number' }, '重量', 'Weight'),
    scalar('score', { kind: 'points' }, '评分', 'Score', { range: { low: rational(0), high: rational(201, 2) } }),
    scalar('part', { kind: 'share' }, '占比', 'Part', { range: { low: rational(0), high: rational(1) } }),
    scalar('price', { kind: 'money' }, '价格', 'Price', { range: { low: rational(0), high: rational(10n ** 12n) } }),
    scalar('term', { kind: 'duration', unit: 'month' }, '期限', 'Term', {
      range: { low: rational(1), high: rational(600) },
    }),
    scalar('wait', { kind: 'duration', unit: 'day' }, '等待', 'Wait', {
      range: { low: rational(0), high: rational(90) },
    }),
    scalar('founded', { kind: 'date' }, '成立日期', 'Founded on', {
      range: { low: rational(parseDay('1949-10-01') ?? 0), high: rational(parseDay('2099-12-31') ?? 0) },
    }),
    scalar('closed', { kind: 'date' }, '歇业日期', 'Closed on', { absent: none }),
    scalar('season', { kind: 'year' }, '年度', 'Season'),
    scalar('title', { kind: 'text' }, '名称', 'Title'),
    scalar('code', { kind: 'creditCode' }, '信用代码', 'Credit code'),
    scalar('size', size, '规模', 'Size'),
    scalar('sound', { kind: 'judgement' }, '经营稳健', 'Soundly run', { absent: none }),
    scalar('home.name', { kind: 'text' }, '港名', 'Port'),
    scalar('home.deep', { kind: 'boolean' }, '深水', 'Deep water'),
    scalar('berth.number', { kind: 'integer' }, '编号', 'Number'),
  ),
  lists: new Map([
    ['boats', boats],
    ['flags', flags],
  ]),
  records: new Map([
    ['home', home],
    ['berth', berth],
  ]),
  units: new Set(['人']),
}
