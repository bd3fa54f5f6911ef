import type { Finding } from '../model/finding.ts'

/** Why a computed value is not read: what it is computed from is given instead. */
export function derivedGiven(name: string): Omit<Finding, 'severity' | 'span'> {
  return {
    code: 'derived-given',
    message: { zh: `“${name}”是推算出来的，不由申请给出`, en: `“${name}” is computed and not given by an application` },
    label: { zh: '派生事实', en: 'derived fact' },
    why: {
      zh: '派生事实和条文定义的值由其他事实算出，给出就可能自相矛盾',
      en: 'derived facts and values that articles define follow from other facts, and might contradict them if given',
    },
    help: { zh: '只写它所依据的事实', en: 'give the facts it is computed from' },
  }
}
