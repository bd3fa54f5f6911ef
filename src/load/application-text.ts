import type { Bilingual } from '../model/bilingual.ts'
import { meant } from '../model/meant.ts'
import type { Tree } from '../model/tree.ts'
import { hasCreditCodeForm, isCreditCode } from '../util/credit-code.ts'
import { UNSEEN } from '../util/hidden-characters.ts'
import { type Asked, refuse, wrongType } from './application-asked.ts'
import { found, shown } from './application-found.ts'
import { folded } from './application-nearest.ts'

const LONGEST = 2000

/** A text of 1 to 2000 characters, none of which hides or reorders what is read. */
export function readText(tree: Tree, asked: Asked): string | undefined {
  if (tree.kind !== 'scalar' || typeof tree.value !== 'string') {
    const quotable = tree.kind === 'scalar' && tree.value !== null
    return wrongType(asked, tree, quotable ? inQuotes(tree.source) : undefined)
  }
  const text = tree.value
  if (text.trim() === '') return unfit(tree, asked, { zh: '不能为空', en: 'is empty' })
  if (text.length > 2 * LONGEST || [...text].length > LONGEST)
    return unfit(tree, asked, { zh: `超过 ${LONGEST} 字`, en: `is longer than ${LONGEST} characters` })
  const hidden = UNSEEN.exec(text)
  if (hidden !== null) {
    const character = shown(hidden[0])
    return unfit(tree, asked, {
      zh: `含有看不见的字符 ${character}`,
      en: `holds the invisible character ${character}`,
    })
  }
  const usual = text.normalize('NFC').replace(RADICALS, (radical) => radical.normalize('NFKC'))
  if (usual !== text) return unfit(tree, asked, UNUSUAL, meant(shown(usual)))
  if (FORMULA.test(text)) warnOfFormula(tree, asked)
  return text
}

/** A text that a spreadsheet would work out: what it shows is then not what was written. */
const FORMULA = /^(?:[=＝@＠]|[+＋\-－](?=[^\s]*[+*/(!＋（]|[^\s]+-\d))/u

function warnOfFormula(tree: Tree, asked: Asked): void {
  asked.report({
    code: 'formula-like',
    severity: 'warning',
    span: tree.span,
    message: {
      zh: `${asked.called.zh}的文字像表格软件的公式`,
      en: `the text of ${asked.called.en} looks like a formula of a spreadsheet`,
    },
    label: { zh: '按文字读取', en: 'read as text' },
    why: {
      zh: '表格软件打开时会去计算它，所见就不再是所填',
      en: 'a spreadsheet would work it out, and show something else than was given',
    },
    help: { zh: '请核对所填的内容', en: 'check what was meant' },
  })
}

/** Radicals that look like whole Han characters, as text copied from a PDF holds them. */
const RADICALS = /[\u2e80-\u2fdf]/g

/** A 统一社会信用代码, its check character verified: units are told apart by it, so a slip would count one twice. */
export function readCreditCode(tree: Tree, asked: Asked): string | undefined {
  const text = tree.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined
  if (text !== undefined && hasCreditCodeForm(text))
    return isCreditCode(text) ? text : refuseCheckCharacter(tree, asked, text)
  const near = folded(tree)?.replace(/[\s-]/g, '').toUpperCase()
  const is = found(tree)
  return refuse(asked, tree, {
    code: 'credit-code',
    message: {
      zh: `${asked.called.zh}应为 18 位统一社会信用代码，实为${is.zh}`,
      en: `${asked.called.en} should be a credit code of 18 characters, but is ${is.en}`,
    },
    label: { zh: '不是统一社会信用代码', en: 'not a credit code' },
    help:
      near !== undefined && hasCreditCodeForm(near)
        ? meant(near)
        : { zh: '18 位数字或大写字母，不含空格', en: '18 digits or capital letters, without spaces' },
  })
}

const UNUSUAL: Bilingual = {
  zh: '含有与常用字形似的其他字符',
  en: 'holds characters that look like usual ones and are others',
}

function unfit(tree: Tree, asked: Asked, what: Bilingual, help?: Bilingual): undefined {
  return refuse(asked, tree, {
    code: 'fact-type',
    message: { zh: `${asked.called.zh}的文字${what.zh}`, en: `the text of ${asked.called.en} ${what.en}` },
    label: { zh: '文字不可用', en: 'unfit text' },
    ...(help === undefined ? {} : { help }),
  })
}

function refuseCheckCharacter(tree: Tree, asked: Asked, code: string): undefined {
  return refuse(asked, tree, {
    code: 'credit-code-check',
    message: {
      zh: `${asked.called.zh} ${code} 的校验码不符`,
      en: `the check character of ${asked.called.en}, ${code}, is wrong`,
    },
    label: { zh: '校验码不符', en: 'wrong check character' },
    why: {
      zh: '末位应与前 17 位相合（GB 32100-2015），不符多为抄错一位',
      en: 'the last character follows from the first 17 (GB 32100-2015); a mismatch is mostly a slip in one of them',
    },
    help: { zh: '请对照证照核对', en: 'compare it with the licence' },
  })
}

function inQuotes(source: string): Bilingual {
  const quoted = `"${shown(source)}"`
  return { zh: `加引号写成 ${quoted}`, en: `write it in quotes: ${quoted}` }
}
