import { IndentationText, type InterfaceDeclaration, Project } from 'ts-morph'
import type { Program } from '../model/core.ts'
import type { ScalarType } from '../model/type.ts'
import type { ListFact, ScalarFact } from '../model/vocabulary.ts'

/** The types of a policy's application, as a TypeScript module: every fact with its label, unit and who gives it. */
export function writeTypes(program: Program): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces },
  })
  const file = project.createSourceFile('application.ts')
  file.addStatements(
    `// ${program.title.zh} (${program.policy} ${program.version}). Written by \`banfa types\`; edit facts.yaml instead.`,
  )
  file.addTypeAlias({
    name: 'Money',
    isExported: true,
    type: '`${number} 元` | `${number} 万元` | `${number} 分`',
    docs: ['An amount with its unit.'],
  })
  file.addTypeAlias({
    name: 'Share',
    isExported: true,
    type: '`${number}/${number}` | `${number}%`',
    docs: ['An exact share.'],
  })
  file.addTypeAlias({
    name: 'Duration',
    isExported: true,
    type: '`${number} 个月` | `${number} 年` | `${number} 日`',
    docs: ['Whole months, years or days.'],
  })
  file.addTypeAlias({
    name: 'Day',
    isExported: true,
    type: '`${number}-${number}-${number}`',
    docs: ['A calendar day, YYYY-MM-DD.'],
  })
  file.addInterface({
    name: 'Judgement',
    isExported: true,
    docs: ['A named body’s finding: who, when, on what ground.'],
    properties: [
      { name: 'finding', type: 'boolean' },
      { name: 'by', type: 'string' },
      { name: 'on', type: 'Day' },
      { name: 'ground', type: 'string' },
    ],
  })
  const application = file.addInterface({
    name: 'Application',
    isExported: true,
    docs: [`What an application says. A fact left out is not known; 'absent' says there is no such thing.`],
  })
  const { scalars, lists, records } = program.vocabulary
  for (const [name, fact] of scalars) if (!name.includes('.')) addFact(application, name, fact)
  for (const record of records.values()) {
    const type = file.addInterface({ name: typeNameOf(record.name), isExported: true, docs: [record.label.zh] })
    for (const field of record.fields) {
      const fact = scalars.get(`${record.name}.${field}`)
      if (fact !== undefined) addFact(type, field, fact)
    }
    application.addProperty({
      name: record.name,
      hasQuestionToken: true,
      type: orAbsent(typeNameOf(record.name), record.absent),
      docs: [record.label.zh],
    })
  }
  for (const list of lists.values()) {
    const row = file.addInterface({ name: rowNameOf(list), isExported: true, docs: [`${list.label.zh}：一行`] })
    for (const [field, fact] of list.fields) addFact(row, field, fact)
    application.addProperty({
      name: list.name,
      hasQuestionToken: true,
      type: orAbsent(`readonly ${rowNameOf(list)}[]`, list.absent),
      docs: [docOf(list.label.zh, list.from, list.evidence)],
    })
  }
  file.formatText()
  return file.getFullText()
}

function addFact(to: InterfaceDeclaration, name: string, fact: ScalarFact): void {
  to.addProperty({
    name,
    hasQuestionToken: true,
    type: orAbsent(typeOf(fact.type), fact.absent),
    docs: [docOf(fact.label.zh, fact.from, fact.evidence, 'unit' in fact.type ? fact.type.unit : undefined)],
  })
}

function docOf(label: string, from: readonly string[], evidence?: string, unit?: string): string {
  const parts = [
    label,
    unit === undefined ? '' : `（${unit}）`,
    from.length === 0 ? '' : `；由 ${from.join('、')} 提供`,
    evidence === undefined ? '' : `；见${evidence}`,
  ]
  return parts.join('').replaceAll('*/', '* /')
}

function orAbsent(type: string, absent: unknown): string {
  return absent === undefined ? type : `${type} | 'absent'`
}

function typeOf(type: ScalarType): string {
  switch (type.kind) {
    case 'boolean':
      return 'boolean'
    case 'integer':
    case 'number':
    case 'points':
    case 'year':
      return 'number'
    case 'money':
      return 'Money'
    case 'share':
      return 'Share'
    case 'duration':
      return 'Duration'
    case 'date':
      return 'Day'
    case 'judgement':
      return 'Judgement'
    case 'choice':
      return type.of.map((name) => JSON.stringify(name)).join(' | ')
    case 'text':
    case 'creditCode':
      return 'string'
  }
}

function typeNameOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function rowNameOf(list: ListFact): string {
  return `${typeNameOf(list.name)}Row`
}
