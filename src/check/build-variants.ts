import type { Program } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import type { PolicyFiles, WholeVersion } from '../model/policy.ts'
import { bookTitle } from '../util/book-title.ts'
import { type Built, buildProgram } from './build-program.ts'
import { sharedOutcomes } from './uses/shared-outcomes.ts'
import { usedNotInForce } from './uses/used-findings.ts'
import { type Variant, variantsOf } from './uses/variants.ts'

/** A version understood together with one version of each instrument it uses. */
export interface BuiltVariant extends Variant {
  readonly built: Built
}

/** A checked instrument that a policy uses. */
interface Used {
  readonly programs: ReadonlyMap<string, Program>
  readonly files: PolicyFiles
}

/** Understands a version once for each combination of versions of what it uses, in the order of their days. */
export function buildVariants(
  version: WholeVersion,
  uses: ReadonlyMap<string, Used>,
): { readonly variants: readonly BuiltVariant[]; readonly findings: readonly Finding[] } {
  const programs = new Map([...uses].map(([prefix, used]) => [prefix, used.programs]))
  const variants = variantsOf(version, programs).map((variant) => {
    const built = buildProgram(version, variant.used)
    const findings = [...built.findings, ...sharedOutcomes(built.program, version.policy)]
    return { ...variant, built: { ...built, findings } }
  })
  if (variants.length > 0) return { variants, findings: toldOnce(variants) }
  return {
    variants,
    findings: [
      usedNotInForce(
        version,
        [...uses.values()].map((used) => used.files),
      ),
    ],
  }
}

/** What is found with every variant is told once; of anything else it is said with which versions it is found. */
function toldOnce(variants: readonly BuiltVariant[]): Finding[] {
  const keyOf = ({ code, span, message }: Finding): string => JSON.stringify([code, span, message])
  const keys = variants.map(({ built }) => new Set(built.findings.map(keyOf)))
  return variants.flatMap(({ built, used }) =>
    built.findings.map((finding) =>
      keys.every((found) => found.has(keyOf(finding))) ? finding : withVersions(finding, used),
    ),
  )
}

function withVersions(finding: Finding, used: ReadonlyMap<string, Program>): Finding {
  const named = [...used.values()].map(({ title, version }) => ({
    zh: `${bookTitle(title.zh)}${version} 版`,
    en: `“${title.en}” ${version}`,
  }))
  const zh = `引用${named.map((one) => one.zh).join('、')}时`
  const en = `with ${named.map((one) => one.en).join(' and ')}`
  const { message } = finding
  return { ...finding, message: { zh: `${zh}：${message.zh}`, en: `${message.en}, ${en}` } }
}
