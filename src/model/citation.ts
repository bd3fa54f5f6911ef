import { formatChineseNumeral, parseChineseNumeral } from '../util/chinese-numerals.ts'

/** The steps from an article down to a clause; numbers are the law's own. */
export interface ClausePath {
  readonly article: number
  readonly paragraph?: number
  readonly item?: number
  readonly subitem?: number
}

/** The id of a clause by place: `art6.item2`, `art46.par2.item1`. */
export function clauseId(path: ClausePath): string {
  let id = `art${path.article}`
  if (path.paragraph !== undefined) id += `.par${path.paragraph}`
  if (path.item !== undefined) id += `.item${path.item}`
  if (path.subitem !== undefined) id += `.sub${path.subitem}`
  return id
}

/** The clause as the office cites it (立法技术规范: no brackets around the number of an item): 第六条第二项. */
export function citation(path: ClausePath): string {
  let cite = `第${formatChineseNumeral(path.article)}条`
  if (path.paragraph !== undefined) cite += `第${formatChineseNumeral(path.paragraph)}款`
  if (path.item !== undefined) cite += `第${formatChineseNumeral(path.item)}项`
  if (path.subitem !== undefined) cite += `第${formatChineseNumeral(path.subitem)}目`
  return cite
}

/** The clause as an English reader cites it: Art. 6(2), Art. 46 para. 2(1). */
export function citationEn(path: ClausePath): string {
  let cite = `Art. ${path.article}`
  if (path.paragraph !== undefined) cite += ` para. ${path.paragraph}`
  if (path.item !== undefined) cite += `(${path.item})`
  if (path.subitem !== undefined) cite += `(${path.subitem})`
  return cite
}

const NUMERAL = '([0-9]+|[〇零一二两三四五六七八九十百千]+)'
const CHINESE = new RegExp(
  `^第${NUMERAL}条(?:第${NUMERAL}款)?(?:第${NUMERAL}项|[（(]${NUMERAL}[）)])?(?:第${NUMERAL}目)?$`,
)
const LATIN = /^(?:art(?:icle)?\.?\s*)?([0-9]+)(?:\s*para\.?\s*([0-9]+))?(?:\(([0-9]+)\)|-([0-9]+))?(?:\(([0-9]+)\))?$/i
/** A clause of a used instrument: its prefix, which no article's id is, and what it is called there. */
const OF_USED = /^(?!art[0-9])([A-Za-z_一-鿿][A-Za-z0-9_一-鿿]*)\.(.+)$/
const ID = /^art([0-9]+)(?:\.par([0-9]+))?(?:\.item([0-9]+))?(?:\.sub([0-9]+))?(\.ph[0-9]+)?$/

/** The steps of an id by place, that of a phrase being its clause’s; undefined for a name that pins a phrase. */
export function clausePathOf(id: string): ClausePath | undefined {
  const [, article, paragraph, item, subitem] = ID.exec(id) ?? []
  if (article === undefined) return undefined
  return {
    article: Number(article),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
    ...(subitem === undefined ? {} : { subitem: Number(subitem) }),
  }
}

/** The number of the article an id is of; undefined for a part of one, and for any other name. */
export function articleOfId(id: string | undefined): number | undefined {
  const number = /^art([0-9]+)$/.exec(id ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/**
 * The id a citation means: 第六条第二项, 第六条（二）, 6(2), 6-2, Art. 6(2), art6.item2 and art6.item2.ph3 are all understood,
 * and base.第六条第二项 for the same of an instrument used as `base`. Undefined for anything else; whether the clause
 * exists is another question.
 */
export function clauseIdOf(text: string): string | undefined {
  const trimmed = text.trim()
  if (ID.test(trimmed)) return trimmed
  const numeral = (part: string | undefined): number | undefined => {
    if (part === undefined) return undefined
    const value = /^[0-9]+$/.test(part) ? BigInt(part) : parseChineseNumeral(part)
    return value === undefined || value > 9999n ? undefined : Number(value)
  }
  const build = (article?: string, paragraph?: string, item?: string, subitem?: string): string | undefined => {
    const steps = {
      article: numeral(article),
      paragraph: numeral(paragraph),
      item: numeral(item),
      subitem: numeral(subitem),
    }
    if (steps.article === undefined) return undefined
    return clauseId({
      article: steps.article,
      ...(steps.paragraph === undefined ? {} : { paragraph: steps.paragraph }),
      ...(steps.item === undefined ? {} : { item: steps.item }),
      ...(steps.subitem === undefined ? {} : { subitem: steps.subitem }),
    })
  }
  const chinese = CHINESE.exec(trimmed)
  if (chinese) return build(chinese[1], chinese[2], chinese[3] ?? chinese[4], chinese[5])
  const latin = LATIN.exec(trimmed)
  if (latin) return build(latin[1], latin[2], latin[3] ?? latin[4], latin[5])
  const [, prefix, own] = OF_USED.exec(trimmed) ?? []
  const id = own === undefined || prefix === undefined ? undefined : clauseIdOf(own)
  return id === undefined ? undefined : `${prefix}.${id}`
}

/** The one clause a text cites, as an English reader cites it; undefined for a phrase, another instrument's clause and all else. */
export function citedInEnglish(text: string): string | undefined {
  const id = clauseIdOf(text)
  const path = id === undefined || /\.ph[0-9]+$/.test(id) ? undefined : clausePathOf(id)
  return path && citationEn(path)
}
