import { citation, citationEn } from '../../model/citation.ts'
import type { Finding } from '../../model/finding.ts'
import type { SourceFile, WholeVersion } from '../../model/policy.ts'
import type { Article } from '../../model/structure.ts'
import { type NormalisedText, normaliseText } from '../../util/normalise-text.ts'
import type { Check } from '../check.ts'
import { amendCommand } from '../quotes/amend-command.ts'
import { type ArticleStart, articleStarts } from '../quotes/article-starts.ts'
import { compareText, type Difference } from '../quotes/compare-text.ts'
import { type Stretch, stretchesOfArticle, stretchesOfHeading } from '../quotes/expected-text.ts'
import { numberSpan } from '../quotes/of-phrase.ts'
import { passage, placeIn } from '../quotes/passage.ts'

/** The quotes of a published version, read in order, are the published text. */
export const quotesDifferFromText: Check = {
  code: 'quotes-differ-from-text',
  severity: 'error',
  run({ version }, report) {
    if (version.text === undefined) return
    const text = normaliseText(version.text.text)
    const articles = inOrder(version.articles)
    const difference = compareText(stretchesBetween(version, articles, 0), text.text, 0, text.text.length)
    if (difference === undefined) return
    const starts = articleStarts(version.text.text, text, beginningsOf(articles))
    // no label to hold on to: the first difference is all that can be said
    if (starts.length === 0) return report(describe(version, difference, version.text, text, articles[0]))
    for (const finding of compareByArticle(version, version.text, articles, text, starts)) report(finding)
  },
}

type Reported = Omit<Finding, 'code' | 'severity'>

/** By number; of two files for one article the first, the other being `article-doubled`. */
function inOrder(articles: readonly Article[]): Article[] {
  const byNumber = new Map<number, Article>()
  for (const article of articles) {
    if (!byNumber.has(article.level.number)) byNumber.set(article.level.number, article)
  }
  return [...byNumber.values()].sort((a, b) => a.level.number - b.level.number)
}

/** The headings and articles in order, with the headings that stand before each; those before `after` are left out. */
function stretchesBetween(
  version: WholeVersion,
  articles: readonly Article[],
  after: number,
  until = Infinity,
): Stretch[] {
  const headings = (low: number, high: number): Stretch[] =>
    version.headings.filter(({ before }) => before > low && before <= high).flatMap(stretchesOfHeading)
  let last = after
  const stretches: Stretch[] = []
  for (const { level } of articles) {
    stretches.push(...headings(last, level.number), ...stretchesOfArticle(level))
    last = level.number
  }
  return [...stretches, ...headings(last, until)]
}

/** What each article's own text begins with, after its label. */
function beginningsOf(articles: readonly Article[]): Map<number, string> {
  return new Map(
    articles.map(({ level }) => {
      const quote = stretchesOfArticle(level).find(({ kind }) => kind === 'quote')
      return [level.number, quote?.forms[0]?.slice(0, 6) ?? '']
    }),
  )
}

/** The first difference within each article, so that one slip does not hide the others. */
function* compareByArticle(
  version: WholeVersion,
  source: SourceFile,
  articles: readonly Article[],
  text: NormalisedText,
  starts: readonly ArticleStart[],
): Generator<Reported> {
  const found = new Set(starts.map(({ number }) => number))
  const sections = [{ number: 0, at: 0 }, ...starts]
  let before: Article | undefined
  for (const [i, { number, at }] of sections.entries()) {
    const next = sections[i + 1]
    const article = articles.find(({ level }) => level.number === number)
    if (number > 0 && article === undefined) {
      yield noFile(number, before ?? articles[0], source, text, at)
      continue
    }
    before = article ?? before
    const stretches = stretchesBetween(version, article ? [article] : [], article ? number - 1 : 0, next?.number)
    // the headings before an article end the section of the one before it
    const own = article ? stretches.slice(stretches.findIndex(({ kind }) => kind === 'label')) : stretches
    const difference = compareText(own, text.text, at, next?.at ?? text.text.length)
    if (difference) yield describe(version, difference, source, text, article)
  }
  for (const article of articles) if (!found.has(article.level.number)) yield notInText(article, source)
}

const WHY = {
  zh: '引文就是法条本身，连起来须与公布的文本一字不差（空白、全半角、列表符号除外）',
  en: 'the quotes are the law itself: joined, they are the published text to the character (white space, width and list marks aside)',
}

function describe(
  version: WholeVersion,
  difference: Difference,
  source: SourceFile,
  text: NormalisedText,
  article: Article | undefined,
): Reported {
  const { stretch, at } = difference
  const phrase = stretch?.phrase
  const clause = phrase?.cite || (article && citation({ article: article.level.number }))
  const span = stretch?.quote?.span ?? (article && numberSpan(article))
  const amend = amendCommand(version, article)
  return {
    ...worded(difference, source, text),
    ...(span === undefined ? {} : { span }),
    ...(clause ? { clause } : {}),
    why: WHY,
    help: {
      zh: `公布的文本见 ${placeIn(source, text, at)}；引文照抄文本；修订则另立版本：${amend.zh}`,
      en: `the published text is at ${placeIn(source, text, at)}; copy it, or amend it in a new version: ${amend.en}`,
    },
  }
}

function worded(
  difference: Difference,
  source: SourceFile,
  text: NormalisedText,
): Pick<Finding, 'message'> & { label?: { zh: string; en: string } } {
  const whole = { raw: source.text, at: text.at, length: text.text.length }
  if (difference.kind === 'more') {
    const more = passage(whole, difference.at, difference.at, difference.until)
    return {
      message: {
        zh: `公布的文本还有“${more}”，引文里没有`,
        en: `the published text also has “${more}”, and no quote has it`,
      },
      label: { zh: '在此之后', en: 'after this' },
    }
  }
  const { stretch, at } = difference
  const offset = difference.kind === 'differs' ? difference.offset : 0
  const published = passage(whole, at, at - offset)
  if (stretch.kind !== 'quote' || stretch.quote === undefined) {
    const { cite, citeEn } = stretch.phrase ?? { cite: '', citeEn: '' }
    return {
      message: {
        zh: `公布的文本在${cite}的序号处是“${published}”`,
        en: `the published text has “${published}” where the number of ${citeEn} should stand`,
      },
      label: { zh: '这里之前应有序号', en: 'a number should stand before this' },
    }
  }
  const written = passage({ raw: stretch.quote.text, at: stretch.at, length: stretch.at.length }, offset, 0)
  if (difference.kind === 'absent') {
    return {
      message: { zh: `公布的文本里没有“${written}”`, en: `the published text does not have “${written}”` },
      label: { zh: '文本此处没有这一句', en: 'not there in the text' },
    }
  }
  return {
    message: {
      zh: `引文与公布的文本不同：文本“${published}”，引文“${written}”`,
      en: `the quote differs from the published text: the text has “${published}”, the quote “${written}”`,
    },
    label: { zh: '与文本不同', en: 'not as in the text' },
  }
}

function noFile(
  number: number,
  near: Article | undefined,
  source: SourceFile,
  text: NormalisedText,
  at: number,
): Reported {
  const clause = citation({ article: number })
  const clauseEn = citationEn({ article: number })
  return {
    message: {
      zh: `公布的文本有${clause}，规则里没有`,
      en: `the published text has ${clauseEn}, and no rule file has it`,
    },
    ...(near === undefined ? {} : { span: numberSpan(near) }),
    clause,
    label: { zh: `其后缺少${clause}`, en: `${clauseEn} is missing after this` },
    why: WHY,
    help: {
      zh: `公布的文本见 ${placeIn(source, text, at)}；为它建一个文件，尚未编写的写 pending: true`,
      en: `the published text is at ${placeIn(source, text, at)}; give it a file, with pending: true for what is not worked out`,
    },
  }
}

function notInText(article: Article, source: SourceFile): Reported {
  const { cite: clause, citeEn: clauseEn } = article.level
  return {
    message: { zh: `公布的文本里没有${clause}`, en: `the published text has no ${clauseEn}` },
    span: numberSpan(article),
    clause,
    label: { zh: '文本里没有这一条', en: 'not in the text' },
    why: WHY,
    help: {
      zh: `公布的文本是 ${source.path}；核对条号，或另立版本增加这一条`,
      en: `the published text is ${source.path}; check the number, or add the article in a new version`,
    },
  }
}
