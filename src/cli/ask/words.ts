import type { Language } from '../../model/bilingual.ts'

/** What is said around questions. */
export interface AskWords {
  why(clause: string, quote: string): string
  absent(means: string): string
  range(low: string, high: string): string
  from(parties: string): string
  evidence(cite: string): string
  field(list: string, row: number, name: string, field: string): string
  called(name: string): string
  differs(rows: string): string
  readonly how: string
  readonly begin: string
  beginOrAbsent(means: string): string
  beginYear(year: string): string
  row(list: string, row: number): string
  readonly another: string
  notThis(line: string): string
  full(most: number): string
  halfList(list: string): string
  readonly halfAnswer: string
  readonly judgement: { readonly finding: string; readonly by: string; readonly on: string; readonly ground: string }
  left(n: number): string
  saved(file: string): string
  readonly unsaved: string
  readonly reasons: string
  others(parties: string, n: number): string
  readonly none: string
  readonly still: string
  more(n: number): string
  tried(answers: number, settle: number): string
  readonly join: string
  readonly between: string
}

const ZH: AskWords = {
  why: (clause, quote) => (quote === '' ? `为什么问：${clause}` : `为什么问：${clause}“${quote}”`),
  absent: (means) => `没有的写 absent（${means}）`,
  range: (low, high) => `在 ${low} 至 ${high} 之间`,
  from: (parties) => `填报：${parties}`,
  evidence: (cite) => `附：${cite}的材料`,
  field: (list, row, name, field) => `${list}第 ${row} 行${name}·${field}`,
  called: (name) => `（${name}）`,
  differs: (rows) => `第 ${rows} 行是同一单位，所写不一样；照实写一个，这几行都改成它`,
  how: '回车 = 暂不填，? = 为什么问，q = 到此为止（已答的已经存好）',
  begin: '名单一行一行填：y = 开始填第 1 行，[] = 一行也没有，回车 = 暂不填；也可以自己写进文件',
  beginOrAbsent: (means) =>
    `名单一行一行填：y = 开始填第 1 行，[] = 一行也没有，absent = ${means}，回车 = 暂不填；也可以自己写进文件`,
  beginYear: (year) => `y = 填写 ${year} 年这一行，回车 = 暂不填`,
  row: (list, row) => `${list}  第 ${row} 行`,
  another: '再填一行？y = 是，回车 = 填完了',
  notThis: (line) => `不认得“${line}”`,
  full: (most) => `已有 ${most} 行，到了上限`,
  halfList: (list) => `${list}没有填完，没有存：存了就等于说只有这几行。已填的：`,
  halfAnswer: '这一项没有答完，没有存',
  judgement: { finding: '结论：true 或 false', by: '由谁认定', on: '哪一天，如 2019-01-01', ground: '理由' },
  left: (n) => `缺 ${n} 项`,
  saved: (file) => `已存入 ${file}`,
  unsaved: '没有答案，没有写文件',
  reasons: '看理由：',
  others: (parties, n) => `另有 ${n} 项要由别人填：${parties}`,
  none: '没有可以再问的了，仍然待定',
  still: '还可以问：',
  more: (n) => `……共 ${n} 项`,
  tried: (answers, settle) =>
    settle === 0 ? `试了 ${answers} 种答案` : `试了 ${answers} 种答案，其中 ${settle} 种就能定下结论`,
  join: '、',
  between: ' · ',
}

const EN: AskWords = {
  why: (clause, quote) => (quote === '' ? `why: ${clause}` : `why: ${clause} “${quote}”`),
  absent: (means) => `absent if there is none (${means})`,
  range: (low, high) => `from ${low} to ${high}`,
  from: (parties) => `given by: ${parties}`,
  evidence: (cite) => `attach: the papers of ${cite}`,
  field: (list, row, name, field) => `${list}, row ${row}${name}: ${field}`,
  called: (name) => ` (${name})`,
  differs: (rows) =>
    `rows ${rows} are one unit and say different things; write what is so, and all of them will say it`,
  how: 'Enter = leave it for now, ? = why, q = stop here (what was answered is saved)',
  begin: 'row by row: y = begin with row 1, [] = there are none, Enter = leave it for now; or write them into the file',
  beginOrAbsent: (means) =>
    `row by row: y = begin with row 1, [] = there are none, absent = ${means}, Enter = leave it for now; or write them into the file`,
  beginYear: (year) => `y = fill in the row of ${year}, Enter = leave it for now`,
  row: (list, row) => `${list}, row ${row}`,
  another: 'another row? y = yes, Enter = that was all',
  notThis: (line) => `“${line}” is none of these`,
  full: (most) => `there are ${most} rows, and no more are allowed`,
  halfList: (list) =>
    `${list}: not finished and not saved, for saved it would say that these are all. The rows so far:`,
  halfAnswer: 'not finished and not saved',
  judgement: {
    finding: 'what was found: true or false',
    by: 'by whom',
    on: 'on which day, like 2019-01-01',
    ground: 'on what ground',
  },
  left: (n) => `${n} missing`,
  saved: (file) => `saved to ${file}`,
  unsaved: 'nothing was answered and no file written',
  reasons: 'for the reasons: ',
  others: (parties, n) => `${n} more to be given by others: ${parties}`,
  none: 'there is nothing more to ask, and it is still undetermined',
  still: 'still to be asked:',
  more: (n) => `… ${n} in all`,
  tried: (answers, settle) =>
    settle === 0
      ? `${answers} answers were tried`
      : `${answers} answers were tried, ${settle} of them settle the decision`,
  join: ', ',
  between: ' · ',
}

/** The words of a language. */
export function askWords(language: Language): AskWords {
  return language === 'zh' ? ZH : EN
}
