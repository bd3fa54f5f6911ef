import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import type { Span } from '../model/tree.ts'
import { shown } from './application-found.ts'

/** What a finding about a table says besides its code and place. */
type Words = Omit<Finding, 'code' | 'severity' | 'span'>

function error(code: string, span: Span, words: Words): Finding {
  return { code, severity: 'error', span, ...words }
}

/** A row has more or fewer cells than there are headings. */
export function raggedRow(span: Span, row: number, has: number, wanted: number): Finding {
  return error('ragged-row', span, {
    message: {
      zh: `第 ${row} 行有 ${has} 格，表头有 ${wanted} 列`,
      en: `row ${row} has ${has} cells, but there are ${wanted} headings`,
    },
    label: { zh: '格数不符', en: 'cells do not line up' },
    why: { zh: '错了位的格会被读作别的事实', en: 'cells out of line would be read as other facts' },
    help: {
      zh: '文字中有逗号的，整格加上引号；空的格也要留逗号',
      en: 'put a cell that holds a comma in quotes, and leave the commas of empty cells',
    },
  })
}

/** Columns that are parted by something other than commas. */
export function notCommas(span: Span, mark: string): Finding {
  return error('not-comma-separated', span, {
    message: { zh: `各列之间是“${mark}”，不是逗号`, en: `the columns are parted by “${mark}”, not by commas` },
    label: { zh: '读作一列', en: 'read as one column' },
    help: { zh: '另存为以半角逗号分隔的 CSV', en: 'save it as CSV with commas' },
  })
}

/** A heading is the label of several columns. */
export function ambiguousColumn(span: Span, heading: string, names: readonly string[]): Finding {
  return error('ambiguous-column', span, {
    message: {
      zh: `列名“${shown(heading)}”可以指 ${names.join('、')}`,
      en: `the heading “${shown(heading)}” may mean ${names.join(', ')}`,
    },
    label: { zh: '有几列叫这个名字', en: 'several are called so' },
    help: { zh: `写其中之一：${names.join('、')}`, en: `write one of ${names.join(', ')}` },
  })
}

/** Two headings name the same column. */
export function duplicateColumn(span: Span, name: string, first: number): Finding {
  return error('duplicate-column', span, {
    message: {
      zh: `“${name}”在第 ${first} 列已经有了`,
      en: `column ${first} is “${name}” already`,
    },
    label: { zh: '重复的列', en: 'column again' },
    why: { zh: '两列之中有一列会被悄悄丢下', en: 'one of the two would be silently dropped' },
    help: { zh: '删去其中一列', en: 'remove one of them' },
  })
}

/** A cell is filled in under no heading. */
export function unnamedColumn(span: Span, row: number, column: number): Finding {
  return error('column-without-name', span, {
    message: {
      zh: `第 ${row} 行第 ${column} 列有内容，这一列却没有列名`,
      en: `row ${row} has something in column ${column}, which has no heading`,
    },
    label: { zh: '不知道是哪一项事实', en: 'which fact is this?' },
    help: { zh: '在表头写上列名，或删去这一列', en: 'write the heading, or remove the column' },
  })
}

/** A word that a table has no column for. */
export function noColumnFor(span: Span, word: string): Finding {
  return error('malformed', span, {
    message: { zh: `表格中没有 ${word} 这一列`, en: `a table has no column “${word}”` },
    label: { zh: '只用于 YAML 和 JSON', en: 'for YAML and JSON only' },
  })
}

/** A row that tells nobody which application it is. */
export function keylessRow(span: Span, row: number): Finding {
  return error('application-without-name', span, {
    message: { zh: `第 ${row} 行没有写是哪一份申请`, en: `row ${row} does not say which application it is` },
    label: { zh: '第一列不能为空', en: 'the first column cannot be empty' },
  })
}

/** Two rows are called the same. */
export function applicationTwice(span: Span, key: string, first: number): Finding {
  return error('duplicate-application', span, {
    message: {
      zh: `有两份申请叫“${shown(key)}”，另一份在第 ${first} 行`,
      en: `two applications are called “${shown(key)}”, the other in row ${first}`,
    },
    label: { zh: '重名', en: 'the same name' },
    help: { zh: '给每份申请一个不同的名称', en: 'give each application a name of its own' },
  })
}

/** A row of a list belongs to no application of the table. */
export function unknownApplication(span: Span, key: string, near: string | undefined, table: string): Finding {
  return error('unknown-application', span, {
    message: {
      zh: `${table} 中没有叫“${shown(key)}”的申请`,
      en: `no application of ${table} is called “${shown(key)}”`,
    },
    label: { zh: '不属于任何申请', en: 'belongs to none' },
    why: {
      zh: '这一行不知道归谁，丢下它会少算',
      en: 'nobody knows whose row this is, and to leave it out would count too few',
    },
    ...(near === undefined ? {} : { help: meant(shown(near)) }),
  })
}

/** A list has a file of its own, but its rows cannot say whose they are, or the applications have no names. */
export function noKeyColumn(span: Span): Finding {
  return error('no-application-column', span, {
    message: { zh: '第一列不是 application（申请）', en: 'the first column is not headed application' },
    label: { zh: '不知道各行属于哪一份申请', en: 'whose rows are these?' },
    why: {
      zh: '列表另在一个文件中，两边都用第一列写明是哪一份申请',
      en: 'a list in a file of its own is joined by the first column of both',
    },
    help: {
      zh: '第一列的列名写 application 或 申请，其下写各份申请的名称',
      en: 'head the first column application, with the name of each application beneath',
    },
  })
}

/** A file is named as that of a list, and there is no such list. */
export function unknownListFile(span: Span, part: string, near: string | undefined, table: string): Finding {
  return error('unknown-list-file', span, {
    message: {
      zh: `文件名中的“${shown(part)}”不是事实词汇表中的列表`,
      en: `“${shown(part)}” in the name of the file is no declared list`,
    },
    why: {
      zh: `“申请表.列表名.csv”一律视为 ${table} 的列表`,
      en: `a file called TABLE.LIST.csv is taken for a list of ${table}`,
    },
    help:
      near === undefined
        ? { zh: '改用列表的名称，或移到别的文件夹', en: 'call it after the list, or move it to another folder' }
        : meant(near),
  })
}

/** Two files are named as that of one list. */
export function listTwice(span: Span, list: string, first: string): Finding {
  return error('duplicate-list-file', span, {
    message: { zh: `列表 ${list} 已有文件 ${first}`, en: `the list ${list} has a file already: ${first}` },
    help: { zh: '合成一个文件', en: 'put them into one file' },
  })
}

/** The file of a list was asked for by itself. */
export function listFileAlone(span: Span, table: string): Finding {
  return error('list-file', span, {
    message: { zh: `这是 ${table} 的列表，不是申请`, en: `this is a list of ${table}, not of applications` },
    help: { zh: `改为 ${table}，它的列表会一并读取`, en: `name ${table}, and its lists are read with it` },
  })
}

/** A file is named as that of a list of a case sheet. */
export function listOfSheet(span: Span, sheet: string): Finding {
  return error('list-file', span, {
    message: { zh: `${sheet} 是案例表，没有列表文件`, en: `${sheet} is a sheet of cases, which has no files of lists` },
    help: {
      zh: '把列表的改动写在格里：保留的行数，或 { set: […] }',
      en: 'write the change of a list into its cell: how many rows are kept, or { set: […] }',
    },
  })
}

/** The table says how many rows a list has, and its file has another number. */
export function otherRowCount(span: Span, called: Bilingual, said: string, has: number): Finding {
  return error('row-count', span, {
    message: {
      zh: `${called.zh}写明 ${said} 行，列表文件中有 ${has} 行`,
      en: `${called.en} should have ${said} rows, but its file has ${has}`,
    },
    label: { zh: '行数不符', en: 'another number of rows' },
    why: { zh: '列表文件可能不全', en: 'the file of the list may be incomplete' },
  })
}

/** The cell for a list holds neither a number of rows nor the word `absent`. */
export function noRowCount(span: Span, called: Bilingual, is: Bilingual): Finding {
  return error('fact-type', span, {
    message: {
      zh: `${called.zh}应为行数，实为${is.zh}`,
      en: `${called.en} should be a number of rows, but is ${is.en}`,
    },
    label: { zh: '不是行数', en: 'not a number of rows' },
    why: { zh: '列表的各行写在它自己的文件中', en: 'the rows of a list stand in a file of their own' },
    help: {
      zh: '写行数，一行也没有写 0；不知道就留空',
      en: 'write how many rows there are, 0 for none; leave it empty if that is not known',
    },
  })
}

/** A record or judgement is said to be absent, and has parts nevertheless. */
export function cellConflict(span: Span, name: string): Finding {
  return error('cell-conflict', span, {
    message: {
      zh: `“${name}”既作为整体写了，又写了其中的项`,
      en: `“${name}” is written as a whole and in parts`,
    },
    label: { zh: '相互矛盾', en: 'contradicts another cell' },
    help: { zh: '只留其一', en: 'leave one of them empty' },
  })
}

/** A row names another policy than the first one. */
export function otherPolicy(span: Span, policy: string, first: string): Finding {
  return error('several-policies', span, {
    message: {
      zh: `这一行问的是“${shown(policy)}”，第一份申请问的是“${shown(first)}”`,
      en: `this row is to “${shown(policy)}”, but the first one to “${shown(first)}”`,
    },
    label: { zh: '一个表只问一部办法', en: 'a table is to one policy' },
    help: { zh: '拆成几个文件', en: 'split it into several files' },
  })
}

/** A table has headings and nothing beneath them. */
export function noRows(span: Span): Finding {
  return error('no-applications', span, {
    message: { zh: '表头之下没有申请', en: 'there is no application beneath the headings' },
    label: { zh: '只有表头', en: 'headings alone' },
    help: { zh: '每份申请写一行', en: 'write each application in a row' },
  })
}
