import type { Scope } from '../explain/index.ts'
import type { Adjustment, Band, Expr, Slice } from '../model/core.ts'
import type { ScalarType } from '../model/type.ts'
import type { Rational } from '../util/rational.ts'
import { valuesNear } from './values-near.ts'
import { condWords, exprWords, inside, into, leftOut, replaced, type Variant, without } from './variant.ts'
import { variantsOfCondition } from './variants-of-condition.ts'
import { variantsOfExpression } from './variants-of-expression.ts'

type Of<Op extends Expr['op']> = Extract<Expr, { op: Op }>

/** A value that goes by rows, steps or cases, with one fault in it. */
export function variantsOfSteps(
  expr: Of<'table' | 'bands' | 'cases' | 'progressive' | 'adjusted'>,
  scope: Scope,
): Generator<Variant<Expr>> {
  switch (expr.op) {
    case 'table':
      return variantsOfTable(expr, scope)
    case 'bands':
      return variantsOfBands(expr, scope)
    case 'cases':
      return variantsOfCases(expr, scope)
    case 'progressive':
      return variantsOfScale(expr)
    case 'adjusted':
      return variantsOfAdjusted(expr, scope)
  }
}

function* variantsOfTable(expr: Of<'table'>, scope: Scope): Generator<Variant<Expr>> {
  const { rows } = expr
  yield* inside(variantsOfExpression(expr.by, scope), (by) => ({ ...expr, by }))
  for (const [at, row] of rows.entries()) {
    const words = exprWords(row.value, scope)
    const named = { zh: `${row.key}：${words.zh}`, en: `${row.key}: ${words.en}` }
    if (rows.length > 1) yield { node: { ...expr, rows: without(rows, at) }, change: leftOut(named) }
    const below = rows[at + 1]
    if (below !== undefined)
      yield {
        node: {
          ...expr,
          rows: replaced(replaced(rows, at, { ...row, value: below.value }), at + 1, { ...below, value: row.value }),
        },
        change: { zh: `${row.key} 与 ${below.key} 对调`, en: `${row.key} and ${below.key} exchanged` },
      }
    yield* inside(variantsOfExpression(row.value, scope), (value) => ({
      ...expr,
      rows: replaced(rows, at, { ...row, value }),
    }))
  }
}

function* variantsOfBands(expr: Of<'bands'>, scope: Scope): Generator<Variant<Expr>> {
  const { bands } = expr
  yield* inside(variantsOfExpression(expr.of, scope), (of) => ({ ...expr, of }))
  for (const [at, band] of bands.entries()) {
    yield* inside(variantsOfExpression(band.value, scope), (value) => ({
      ...expr,
      bands: replaced(bands, at, { ...band, value }),
    }))
    const { high } = band
    const above = bands[at + 1]
    if (high === null || above?.low == null) continue
    // an edge is where one step ends and the next begins: both move
    const moved = (edge: NonNullable<Band['high']>): Expr => ({
      ...expr,
      bands: replaced(replaced(bands, at, { ...band, high: edge }), at + 1, {
        ...above,
        low: { at: edge.at, includes: !edge.includes },
      }),
    })
    const edge = exprWords(high.at, scope)
    yield {
      node: moved({ ...high, includes: !high.includes }),
      change: { zh: `${edge.zh} 恰好归入另一档`, en: `${edge.en} itself in the other step` },
    }
    yield* inside(variantsOfExpression(high.at, scope), (to) => moved({ ...high, at: to }))
  }
}

function* variantsOfCases(expr: Of<'cases'>, scope: Scope): Generator<Variant<Expr>> {
  const { cases } = expr
  for (const [at, one] of cases.entries()) {
    const { when, value } = one
    if (cases.length > 1 && when !== null)
      yield { node: { ...expr, cases: without(cases, at) }, change: leftOut(condWords(when, scope)) }
    if (when !== null)
      yield* inside(variantsOfCondition(when, scope), (cond) => ({
        ...expr,
        cases: replaced(cases, at, { ...one, when: cond }),
      }))
    yield* inside(variantsOfExpression(value, scope), (other) => ({
      ...expr,
      cases: replaced(cases, at, { ...one, value: other }),
    }))
  }
}

function* variantsOfScale(expr: Of<'progressive'>): Generator<Variant<Expr>> {
  for (const [at, slice] of expr.slices.entries())
    for (const key of ['rate', 'flat'] as const) {
      const value = slice[key]
      if (value === null) continue
      const type: ScalarType = key === 'rate' ? { kind: 'share' } : expr.type
      for (const other of valuesNear(value, type)) {
        const changed: Slice = { ...slice, [key]: other as Rational }
        yield {
          node: { ...expr, slices: replaced(expr.slices, at, changed) },
          change: {
            zh: `第 ${at + 1} 档的${key === 'rate' ? '比例' : '定额'}差一点`,
            en: `the ${key} of slice ${at + 1} a little off`,
          },
        }
      }
    }
}

/** What is taken for what: more for less, a ceiling for a floor. */
const OTHER_CHANGE: Readonly<Record<Adjustment['change'], Adjustment['change'] | null>> = {
  to: null,
  times: null,
  less: 'plus',
  plus: 'less',
  atMost: 'atLeast',
  atLeast: 'atMost',
}

function* variantsOfAdjusted(expr: Of<'adjusted'>, scope: Scope): Generator<Variant<Expr>> {
  yield* inside(variantsOfExpression(expr.base, scope), (base) => ({ ...expr, base }))
  for (const [i, group] of expr.groups.entries())
    for (const [k, one] of group.entries()) {
      const put = (changed: readonly Adjustment[]): Expr => ({ ...expr, groups: replaced(expr.groups, i, changed) })
      const words = exprWords(one.by, scope)
      yield { node: put(without(group, k)), change: leftOut(words) }
      const other = OTHER_CHANGE[one.change]
      if (other !== null)
        yield {
          node: put(replaced(group, k, { ...one, change: other })),
          change: into({ zh: one.change, en: one.change }, { zh: other, en: other }),
        }
      yield* inside(variantsOfExpression(one.by, scope), (by) => put(replaced(group, k, { ...one, by })))
    }
}
