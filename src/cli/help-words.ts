import { type Command, Help, type Option } from 'commander'
import type { Language } from '../model/bilingual.ts'
import { displayWidth, wrap } from '../util/display-width.ts'

/** Has the command-line library write its help and errors in a language, in lines of 80 columns. */
export function speak(program: Command, language: Language): void {
  program.configureHelp({
    helpWidth: 80,
    minWidthToWrap: 20,
    displayWidth,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    ...(language === 'zh' ? { styleTitle: (title) => TITLES[title] ?? title, optionDescription } : {}),
  })
  if (language === 'zh') program.configureOutput({ outputError: (text, write) => write(inChinese(text)) })
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

function optionDescription(option: Option): string {
  const { argChoices, defaultValue, description } = option
  if (argChoices === undefined) return new Help().optionDescription(option)
  const preset = defaultValue === undefined ? '' : `；默认 ${defaultValue}`
  return `${description}（可选 ${argChoices.join('、')}${preset}）`
}

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.*)'/, '错误：没有命令 $1'],
  [/^error: missing required argument '(.*)'/, '错误：缺少参数 <$1>'],
  [/^error: option '(.*)' argument missing/, '错误：选项 $1 缺少值'],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./,
    '错误：选项 $1 的值不能是 $2，可用：$3',
  ],
  [/^error: too many arguments.*/, '错误：参数太多'],
  [/\(Did you mean (?:one of )?(.*)\?\)/, '（是否想写 $1？）'],
]

function inChinese(text: string): string {
  return ERRORS.reduce((said, [english, chinese]) => said.replace(english, chinese), text)
}
