import type { Program } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import { child, type MapTree } from '../../model/tree.ts'
import { bookTitle } from '../../util/book-title.ts'

/**
 * Outcomes that two instruments of a program call by one name: what was paid is listed by that name alone, and would be
 * taken off both. An instrument that is used on two ways is still one.
 */
export function sharedOutcomes(program: Program, policy: MapTree | undefined): Finding[] {
  const { outcomes, uses, title } = program
  const first = new Map<string, string>()
  const findings: Finding[] = []
  for (const id of outcomes.keys()) {
    const name = id.slice(id.lastIndexOf('.') + 1)
    const prefix = id.slice(0, Math.max(0, id.length - name.length - 1))
    const owner = uses.get(prefix) ?? program
    const other = first.get(name)
    first.set(name, other ?? owner.policy)
    if (other === undefined || other === owner.policy) continue
    const titles = [other, owner.policy].map((one) =>
      one === program.policy ? title : ([...uses.values()].find((used) => used.policy === one)?.title ?? title),
    )
    const span = (child(policy, 'uses') ?? policy)?.span
    findings.push({
      code: 'name-taken',
      severity: 'error',
      ...(span === undefined ? {} : { span }),
      message: {
        zh: `${titles.map(({ zh }) => bookTitle(zh)).join('和')}各有一个数额“${name}”`,
        en: `${titles.map(({ en }) => `“${en}”`).join(' and ')} each have an outcome “${name}”`,
      },
      why: {
        zh: '已付清单只写数额的名称，分不清付的是哪一笔',
        en: 'payments are listed by that name alone, and could be of either',
      },
      help: { zh: '给其中一个换一个名称', en: 'use another name for one of them' },
    })
  }
  return findings
}
