import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { PolicyFiles, WholeVersion } from '../../model/policy.ts'
import { child, type Entry, entriesOf, type Span } from '../../model/tree.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'
import { bookTitle } from '../../util/book-title.ts'
import { readLabel } from '../read-label.ts'

/** What a policy calls an instrument it uses, or its folder where it has no title. */
export function titleOf({ policy, dir }: PolicyFiles): Bilingual {
  const title = child(policy, 'title')
  return title === undefined ? { zh: dir, en: dir } : readLabel(title, dir)
}

/** A used instrument has errors of its own: nothing can be taken from it before they are mended there. */
export function usedPolicyErrors(used: PolicyFiles, errors: number, span: Span): Finding {
  const title = titleOf(used)
  return {
    code: 'used-policy-errors',
    severity: 'error',
    span,
    message: {
      zh: `所引用的${bookTitle(title.zh)}有 ${errors} 处错误`,
      en: `“${title.en}”, which is used here, has ${errors} error${errors === 1 ? '' : 's'}`,
    },
    label: { zh: '有错误的办法', en: 'a policy with errors' },
    why: { zh: '有错误的办法不作任何判断，也就没有可引用的', en: 'a policy with errors decides nothing to rely on' },
    help: { zh: `先改正它：banfa lint ${used.dir}`, en: `mend it first: banfa lint ${used.dir}` },
  }
}

/** A version never meets a version in force of an instrument it uses: it could decide on no day. */
export function usedNotInForce(version: WholeVersion, used: readonly PolicyFiles[]): Finding {
  const titles = used.map(titleOf)
  const zh = titles.map((title) => bookTitle(title.zh)).join('、')
  const en = titles.map((title) => `“${title.en}”`).join(' and ')
  return {
    code: 'used-not-in-force',
    severity: 'error',
    span: (child(version.tree, 'effective') ?? version.tree).span,
    message: {
      zh: `版本“${version.id}”施行期间，没有一天${zh}有施行中的版本`,
      en: `on no day of version “${version.id}” is there a version in force of ${en}`,
    },
    label: { zh: '没有可用的版本', en: 'no version to use' },
    why: {
      zh: '引用的是当日施行的版本；没有这样的一天，本版本就作不出任何判断',
      en: 'the version in force on the day is used; without such a day this version decides nothing',
    },
    help: { zh: '核对两部办法各版本的 effective', en: 'compare the effective periods of both policies' },
  }
}

/** The prefixes that cannot be told from something else: a clause's id, a record of facts, or a name of the policy's own. */
export function prefixFindings(policy: PolicyFiles['policy'], { records }: Vocabulary): Finding[] {
  const own = ['decisions', 'readings'].flatMap((key) => entriesOf(child(policy, key)).map((entry) => entry.key))
  return entriesOf(child(policy, 'uses')).flatMap(({ key, keySpan }: Entry) => {
    const taken = /^art[0-9]+$/.test(key) || records.has(key) || own.some((name) => name.startsWith(`${key}.`))
    return taken ? [prefixTaken(key, keySpan)] : []
  })
}

function prefixTaken(prefix: string, span: Span): Finding {
  return {
    code: 'name-taken',
    severity: 'error',
    span,
    message: {
      zh: `“${prefix}.”开头的名称已有别的含义`,
      en: `names that begin with “${prefix}.” mean something else already`,
    },
    help: { zh: '给所引用的办法换一个前缀', en: 'use another prefix for the policy that is used' },
  }
}
