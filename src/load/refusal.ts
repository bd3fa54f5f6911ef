import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/tree.ts'

/** What a file may not be or hold. */
export type RefusalCode =
  | 'file-too-large'
  | 'too-many-lines'
  | 'line-too-long'
  | 'not-utf8'
  | 'not-gb18030'
  | 'unknown-encoding'
  | 'ambiguous-encoding'
  | 'mixed-encoding'
  | 'utf-16'
  | 'control-character'
  | 'bare-carriage-return'
  | 'hidden-character'
  | 'wide-space-indent'
  | 'tab-indent'
  | 'too-deep'
  | 'too-many-values'
  | 'alias-or-anchor'
  | 'tag'
  | 'directive'
  | 'several-documents'
  | 'empty-file'
  | 'csv-quote'
  | 'csv-quote-open'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'cell-too-long'

/** The error for a text that is refused before anything in it is understood; `%1` and `%2` of its message are the details. */
export function refusal(code: RefusalCode, span: Span, details: readonly (string | number)[] = []): Finding {
  const { message, why, help } = REFUSALS[code]
  const fill = (text: string): string =>
    text.replaceAll('%1', String(details[0] ?? '')).replaceAll('%2', String(details[1] ?? ''))
  const both = ([zh, en]: readonly [string, string]): Bilingual => ({ zh: fill(zh), en: fill(en) })
  return { code, severity: 'error', span, message: both(message), why: both(why), help: both(help) }
}

interface Words {
  readonly message: readonly [string, string]
  readonly why: readonly [string, string]
  readonly help: readonly [string, string]
}

const REFUSALS: Readonly<Record<RefusalCode, Words>> = {
  'file-too-large': {
    message: ['文件超过 %1 KiB', 'the file is larger than %1 KiB'],
    why: ['过大的文件不予读取', 'files beyond the cap are not read'],
    help: ['拆成几个文件', 'split it into several files'],
  },
  'too-many-lines': {
    message: ['文件超过 %1 行', 'the file has more than %1 lines'],
    why: ['过长的文件不予读取', 'files beyond the cap are not read'],
    help: ['拆成几个文件', 'split it into several files'],
  },
  'line-too-long': {
    message: ['这一行超过 %1 个字符', 'the line is longer than %1 characters'],
    why: ['过长的行不予读取', 'lines beyond the cap are not read'],
    help: ['一行只写一份申请', 'write one application a line'],
  },
  'not-utf8': {
    message: ['文件不是 UTF-8 编码', 'the file is not UTF-8'],
    why: ['编码不能靠猜测，猜错会得到乱码', 'an encoding is never guessed: a wrong guess garbles the text'],
    help: ['在编辑器中另存为 UTF-8（可带 BOM）', 'save it as UTF-8 (a byte order mark is fine)'],
  },
  'not-gb18030': {
    message: ['文件不是 GB18030 编码', 'the file is not GB18030'],
    why: ['编码不能靠猜测，猜错会得到乱码', 'an encoding is never guessed: a wrong guess garbles the text'],
    help: ['在编辑器或表格软件中另存为 UTF-8', 'save it as UTF-8'],
  },
  'unknown-encoding': {
    message: ['文件既不是 UTF-8 编码，也不是 GB18030 编码', 'the file is neither UTF-8 nor GB18030'],
    why: ['从这里起两种编码都读不下去', 'neither encoding can be read on from here'],
    help: ['在编辑器或表格软件中另存为 UTF-8', 'save it as UTF-8'],
  },
  'ambiguous-encoding': {
    message: ['看不出文件是 UTF-8 编码还是 GB18030 编码', 'the file may be UTF-8 as well as GB18030'],
    why: [
      '汉字太少，两种编码都读得通，读出来却不同',
      'with so few Han characters both read it, and read different texts',
    ],
    help: [
      '另存为带 BOM 的 UTF-8，或用 --encoding utf-8、--encoding gb18030 指明',
      'save it as UTF-8 with a byte order mark, or say which with --encoding utf-8 or --encoding gb18030',
    ],
  },
  'mixed-encoding': {
    message: ['文件里 GB18030 编码与 UTF-8 编码混在一起', 'the file is in GB18030 and in UTF-8'],
    why: ['从这里起是 UTF-8，按 GB18030 读会得到乱码', 'from here on it is UTF-8, which GB18030 would garble'],
    help: ['在编辑器或表格软件中重新打开各部分，一并存为 UTF-8', 'open each part anew, and save all of it as UTF-8'],
  },
  'utf-16': {
    message: ['文件是 %1 编码', 'the file is %1'],
    why: ['只读 UTF-8；申请还可以是 GB18030', 'only UTF-8 is read, and GB18030 for applications'],
    help: ['在编辑器或表格软件中另存为 UTF-8', 'save it as UTF-8'],
  },
  'control-character': {
    message: ['文件中有控制字符 %1', 'the file holds the control character %1'],
    why: ['控制字符看不见，却会改变内容', 'control characters cannot be seen and change what is read'],
    help: ['删去这个字符', 'delete the character'],
  },
  'bare-carriage-return': {
    message: ['有单独的回车符', 'a carriage return stands alone'],
    why: ['换行只能是 LF 或 CRLF', 'a line ends with LF or CRLF only'],
    help: ['在编辑器中把换行符改为 LF', 'change the line endings to LF'],
  },
  'hidden-character': {
    message: ['文件中有看不见的字符 %1', 'the file holds the invisible character %1'],
    why: [
      '零宽和改变书写方向的字符会使所见与所读不同',
      'zero-width and direction characters make what is read differ from what is seen',
    ],
    help: ['删去这个字符', 'delete the character'],
  },
  'wide-space-indent': {
    message: ['缩进用了%1空格', 'the line is indented with %2'],
    why: ['缩进只认半角空格，其他空格会被当作内容', 'only plain spaces indent; any other space counts as content'],
    help: ['改用半角空格缩进', 'indent with plain spaces'],
  },
  'tab-indent': {
    message: ['缩进用了制表符', 'the line is indented with a tab'],
    why: ['YAML 的缩进只能用半角空格', 'YAML is indented with spaces only'],
    help: ['把制表符换成两个半角空格', 'replace the tab with two spaces'],
  },
  'too-deep': {
    message: ['嵌套超过 %1 层', 'the nesting is deeper than %1 levels'],
    why: ['没有哪一条规则需要这么深', 'no rule needs so many levels'],
    help: ['检查括号是否成对、缩进是否对齐', 'check that brackets close and lines are aligned'],
  },
  'too-many-values': {
    message: ['文件里的值太多', 'the file holds too many values'],
    why: ['读完它要花太长时间', 'reading it would take too long'],
    help: ['拆成几个文件', 'split it into several files'],
  },
  'alias-or-anchor': {
    message: ['不能使用锚点或别名“%1”', 'the anchor or alias “%1” is not allowed'],
    why: ['规则和事实应写在所在之处，不引用别处的片段', 'what a rule says stands where it is read'],
    help: ['写出内容；若是文字，加上引号', 'write it out; if it is a text, put it in quotes'],
  },
  tag: {
    message: ['不能使用标签“%1”', 'the tag “%1” is not allowed'],
    why: ['类型由事实词汇表决定，不由文件自己标注', 'types are declared by the vocabulary, not by the file'],
    help: ['删去标签；若是文字，加上引号', 'drop the tag; if it is a text, put it in quotes'],
  },
  directive: {
    message: ['不能使用指令“%1”', 'the directive “%1” is not allowed'],
    why: ['指令会改变同样文字的含义', 'a directive changes what the same text means'],
    help: ['删去这一行', 'delete the line'],
  },
  'several-documents': {
    message: ['一个文件里有几份文档', 'the file holds several documents'],
    why: ['只读第一份会悄悄丢下其余', 'reading only the first would silently drop the others'],
    help: ['删去多余的 --- 或 ...，或拆成几个文件', 'remove the extra --- or ..., or split the file'],
  },
  'csv-quote': {
    message: ['引号没有包住整个单元格', 'a quotation mark stands inside a cell'],
    why: ['引号只能包住整个单元格；其中的引号写两遍', 'marks stand around a whole cell, and doubled within it'],
    help: ['用表格软件另存为 CSV，不要手工加引号', 'save the table as CSV from a spreadsheet program'],
  },
  'csv-quote-open': {
    message: ['引号没有合上', 'a quotation mark is not closed'],
    why: ['从这里到文件末尾都成了一个单元格', 'all from here to the end of the file would be one cell'],
    help: ['在单元格末尾补上引号', 'close the cell with another mark'],
  },
  'too-many-columns': {
    message: ['这一行超过 %1 列', 'the row has more than %1 columns'],
    why: ['过宽的表不予读取', 'tables beyond the cap are not read'],
    help: ['检查分隔各列的逗号', 'check the commas that part the columns'],
  },
  'too-many-rows': {
    message: ['表格超过 %1 行', 'the table has more than %1 rows'],
    why: ['过长的表不予读取', 'tables beyond the cap are not read'],
    help: ['拆成几个文件', 'split it into several files'],
  },
  'cell-too-long': {
    message: ['单元格超过 %1 个字符', 'the cell is longer than %1 characters'],
    why: ['没有哪一项事实有这么长', 'no fact is that long'],
    help: ['检查引号是否成对', 'check that quotation marks come in pairs'],
  },
  'empty-file': {
    message: ['文件没有内容', 'the file is empty'],
    why: ['空文件可能是没有保存成功', 'an empty file may be one that was not saved'],
    help: ['写上内容，或删去文件', 'write its contents, or delete the file'],
  },
}
