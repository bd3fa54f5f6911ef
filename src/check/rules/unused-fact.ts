import { clauseIdOf } from '../../model/citation.ts'
import type { Finding } from '../../model/finding.ts'
import { levelsOf, phrasesOf } from '../../model/structure.ts'
import { child, textAt } from '../../model/tree.ts'
import { AS_OF, type ListFact, type ScalarFact } from '../../model/vocabulary.ts'
import type { Check, CheckSubject } from '../check.ts'
import { PAYMENTS } from '../outcomes/payments-list.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** Every declared fact is read by something, or is kept for an article that is not worked out yet. */
export const unusedFact: Check = {
  code: 'unused-fact',
  severity: 'warning',
  // An amendment may add facts, and drop the rule that read one.
  inEvery: true,
  run(subject, report) {
    const { policy, version, vocabulary, phrases, used } = subject
    // A phrase that was refused may read any of them.
    if (phrasesOfVersion(version).some(({ id }) => !phrases.has(id))) return
    const dated = textAt(policy.files.policy, 'asOf')
    for (const fact of vocabulary.scalars.values()) {
      if (fact.name === AS_OF || fact.name === dated || used.has(fact.name) || !isOwn(fact.name, subject)) continue
      if (!isOnlyNamed(fact) && !awaited(fact.serves, subject)) report(describe(fact.name, fact))
    }
    for (const list of vocabulary.lists.values()) {
      if (awaited(list.serves, subject) || !isOwn(list.name, subject)) continue
      const read = used.has(list.name) || [...list.fields.keys()].some((field) => used.has(`${list.name}.${field}`))
      if (!read) report(describe(list.name, list))
      // Its four fields are there whether anything is given by the year and to whom, or not.
      else if (list.name !== PAYMENTS)
        for (const [key, field] of list.fields) checkField(list, key, field, subject, report)
    }
  },
}

function checkField(
  list: ListFact,
  key: string,
  field: ScalarFact,
  subject: CheckSubject,
  report: (finding: Omit<Finding, 'code' | 'severity'>) => void,
): void {
  const name = `${list.name}.${key}`
  if (subject.used.has(name) || key === list.identity || isOnlyNamed(field) || !isOwn(name, subject)) return
  if (!awaited(field.serves, subject)) report(describe(name, field))
}

/** Whether facts.yaml declares it: facts of the instruments it uses are told when those are linted. */
function isOwn(name: string, { policy: { files } }: CheckSubject): boolean {
  const [top = '', field] = name.split('.')
  const declared = child(child(files.facts, 'facts'), top)
  return field === undefined ? declared !== undefined : child(child(declared, 'fields'), field) !== undefined
}

/** Names and codes tell one unit from another; no rule needs to read them. */
function isOnlyNamed({ type }: ScalarFact): boolean {
  return type.kind === 'text' || type.kind === 'creditCode'
}

/** Whether the clause a fact serves still has a phrase that is not worked out. */
function awaited(serves: string | undefined, { version, phrases }: CheckSubject): boolean {
  const id = serves === undefined ? undefined : clauseIdOf(serves)
  if (id === undefined) return false
  return version.articles
    .flatMap(({ level }) => levelsOf(level))
    .filter((level) => level.id === id)
    .flatMap(phrasesOf)
    .some((phrase) => phrases.get(phrase.id)?.inert?.kind === 'pending')
}

function describe(name: string, { span, label, serves }: ScalarFact | ListFact): Omit<Finding, 'code' | 'severity'> {
  return {
    message: { zh: `没有规则用到“${name}”（${label.zh}）`, en: `no rule reads “${name}” (${label.en})` },
    span,
    ...(serves === undefined ? {} : { clause: serves }),
    label: { zh: '未使用的事实', en: 'unused fact' },
    why: {
      zh: '申请人填报的每一项都应当影响某一条；用不到的，不应当要求填报',
      en: 'whatever an applicant is asked for should matter to a clause; what no rule reads should not be asked',
    },
    help: {
      zh: '删去它；若为尚未编写的条款预留，写 serves: 第…条',
      en: 'drop it; if it is kept for a clause not worked out yet, say serves: 第…条',
    },
  }
}
