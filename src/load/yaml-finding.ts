import type { ErrorCode, YAMLError } from 'yaml'
import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Place } from './place.ts'

/** The finding for a text that is not YAML, in our words for the mistakes people make. */
export function yamlFinding(error: YAMLError, text: string, place: Place): Finding {
  const start = Math.max(0, Math.min(placeOf(error, text), text.length))
  const end = Math.max(start + 1, Math.min(error.pos[1], lineEnd(text, start)))
  const from = text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, lineEnd(text, start))
  const words = wordsFor(error, line)
  const colon = words.colon === true ? COLON.exec(line) : null
  const before = from + (colon?.[1]?.length ?? 0)
  return {
    code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
    severity: 'error',
    span: place(start, end),
    message: words.message,
    ...(words.help === undefined ? {} : { help: words.help }),
    ...(colon === null ? {} : { fix: [{ span: place(before, from + colon[0].length), text: ': ' }] }),
  }
}

/** Where the mistake was made: a quotation mark that is never closed is found at the end of the file. */
function placeOf({ code, message, pos: [at] }: YAMLError, text: string): number {
  if (code !== 'MISSING_CHAR' || !message.includes('closing') || text.slice(at).trim() !== '') return at
  const opened = OPEN_QUOTATION.exec(text)
  return opened === null ? at : opened.index + (opened[1] ?? '').length
}

/** A value that opens a quotation mark and does not close it on its line. */
const OPEN_QUOTATION = /^((?:[^#"'\n]*?(?:[:-] +|[[{,] *)))(["'])(?:(?!\2).)*$/m

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

interface Words {
  readonly message: Bilingual
  readonly help?: Bilingual
  /** The colon of the line is all that is wrong. */
  readonly colon?: true
}

function wordsFor(error: YAMLError, line: string): Words {
  if (FULL_WIDTH_COLON.test(line) && COLON_CODES.has(error.code)) {
    return {
      message: { zh: '这一行没有键和值', en: 'there is no key and value on this line' },
      help: {
        zh: '冒号须为半角，后面空一格：把“：”改为“: ”',
        en: 'a key ends with a half-width colon and a space: write “: ” for “：”',
      },
      colon: true,
    }
  }
  if (MISSING_SPACE.test(line) && COLON_CODES.has(error.code)) {
    return {
      message: { zh: '冒号后缺少空格', en: 'a space is missing after the colon' },
      help: { zh: '写成“键: 值”', en: 'write “key: value”' },
      colon: true,
    }
  }
  if (error.message.startsWith('Flow ')) {
    return {
      message: { zh: '上面的括号没有合上', en: 'a bracket above is not closed' },
      help: { zh: '补上 } 或 ]', en: 'close it with } or ]' },
    }
  }
  if (error.code === 'MISSING_CHAR') return missingCharacter(error.message)
  return (
    WORDS[error.code] ?? {
      message: { zh: `这里不是合法的 YAML（${error.code}）`, en: `this is not YAML (${error.code})` },
      help: { zh: '检查缩进、冒号、引号和括号', en: 'check indentation, colons, quotes and brackets' },
    }
  )
}

/** A key in Latin letters, or a dash, and then a full-width colon or one without its space. */
const FULL_WIDTH_COLON = /^[\s-]*[A-Za-z][A-Za-z0-9]*\s*(?:：|:[\u3000\u00a0])/
/** A key in Latin letters whose value follows without a space. */
const MISSING_SPACE = /^[\s-]*[A-Za-z][A-Za-z0-9]*:[^\s:/]/
/** A key at the beginning of a line, and its colon with what spaces there are. */
const COLON = /^([\s-]*[A-Za-z][A-Za-z0-9]*)\s*[：:][ \t\u3000\u00a0]*/
const COLON_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'MISSING_CHAR',
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
])

/** The library has one code for everything that should be there; its message says what. */
function missingCharacter(message: string): Words {
  if (message.includes('quote')) {
    return {
      message: { zh: '引号没有合上', en: 'a quotation mark is not closed' },
      help: { zh: '在文字末尾补上同样的引号', en: 'close the text with the same mark' },
    }
  }
  if (message.startsWith('Implicit map keys')) {
    return {
      message: { zh: '这一行没有冒号', en: 'this line has no colon' },
      help: {
        zh: '写成“键: 值”，冒号后空一格；若承接上一行的文字，把整段加上引号',
        en: 'write “key: value” with a space after the colon; if it continues the text above, put all of it in quotes',
      },
    }
  }
  if (/ must end with a [\]}]/.test(message)) {
    return {
      message: { zh: '括号没有合上', en: 'a bracket is not closed' },
      help: { zh: '补上 } 或 ]', en: 'close it with } or ]' },
    }
  }
  if (message.startsWith('Comments must be')) {
    return {
      message: { zh: '注释前缺少空格', en: 'a comment needs a space before it' },
      help: { zh: '在 # 前空一格；若是文字，加上引号', en: 'put a space before #; if it is a text, put it in quotes' },
    }
  }
  if (message.startsWith('Missing space after')) {
    return { message: { zh: '冒号后缺少空格', en: 'a space is missing after the colon' } }
  }
  return {
    message: { zh: '括号内的各项之间缺少逗号或冒号', en: 'a comma or colon is missing between the members' },
    help: {
      zh: '各项用半角逗号隔开；文字中有逗号、冒号的加上引号',
      en: 'part the members with commas; put texts with commas or colons in quotes',
    },
  }
}

const WORDS: Partial<Readonly<Record<ErrorCode, Words>>> = {
  BAD_INDENT: {
    message: { zh: '缩进没有对齐', en: 'the indentation does not line up' },
    help: {
      zh: '同一层的行缩进相同，下一层多两个空格',
      en: 'indent lines of one level alike, and each deeper level by two spaces',
    },
  },
  TAB_AS_INDENT: {
    message: { zh: '缩进用了制表符', en: 'the line is indented with a tab' },
    help: { zh: '把制表符换成两个半角空格', en: 'replace the tab with two spaces' },
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: { zh: '一行里有两个冒号', en: 'two colons stand on one line' },
    help: {
      zh: '每行只写一个键；文字中有“: ”的加上引号',
      en: 'write one key per line; put a text that holds “: ” in quotes',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: { zh: '键占了几行', en: 'a key runs over several lines' },
    help: { zh: '检查上一行是否少了冒号或引号', en: 'check the line above for a missing colon or quotation mark' },
  },
  BLOCK_IN_FLOW: {
    message: { zh: '括号里不能写列表或缩进的内容', en: 'a list or indented block cannot stand inside brackets' },
    help: {
      zh: '括号内用逗号隔开，或去掉括号改用缩进',
      en: 'part the members with commas, or drop the brackets and indent',
    },
  },
  UNEXPECTED_TOKEN: {
    message: { zh: '这里多出了内容', en: 'something stands here that does not belong' },
    help: {
      zh: '检查上一行的引号、括号和缩进；文字中有特殊符号的加上引号',
      en: 'check quotation marks, brackets and indentation; put a text with special characters in quotes',
    },
  },
  BAD_SCALAR_START: {
    message: { zh: '文字不能以这个符号开头', en: 'a text cannot begin with this character' },
    help: { zh: '给文字加上引号', en: 'put the text in quotes' },
  },
  BAD_DQ_ESCAPE: {
    message: { zh: '双引号里的反斜线后写法不对', en: 'the backslash in double quotes escapes nothing' },
    help: { zh: '把反斜线写成两个，或改用单引号', en: 'write the backslash twice, or use single quotes' },
  },
  NON_STRING_KEY: {
    message: { zh: '键须是文字', en: 'a key must be a text' },
    help: { zh: '若整段是文字，加上引号', en: 'if the whole is a text, put it in quotes' },
  },
  KEY_OVER_1024_CHARS: {
    message: { zh: '冒号前的文字太长', en: 'the text before the colon is too long' },
    help: { zh: '若整段是文字，加上引号', en: 'if the whole is a text, put it in quotes' },
  },
}
