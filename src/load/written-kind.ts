import type { ShapeKind } from '../language/schemas.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Tree } from '../model/tree.ts'

/** The kinds of lines that banfa writes: the key that is in each of one kind, and in none of another. */
const KINDS: readonly {
  readonly shape: ShapeKind
  readonly mark: string
  readonly called: Bilingual
  readonly command: string
}[] = [
  { shape: 'receipt', mark: 'receipt', called: { zh: '收据', en: 'a receipt' }, command: 'banfa replay' },
  {
    shape: 'log-record',
    mark: 'log',
    called: { zh: '决定日志的记录', en: 'a record of a decision log' },
    command: 'banfa log verify --replay',
  },
]

export const ANOTHER_KIND = 'another-kind-of-line'

/** The finding for a line of another kind than the one that is read; nothing in it is then wrong by itself. */
export function anotherKind(shape: ShapeKind, tree: Tree): Finding | undefined {
  if (tree.kind !== 'map') return undefined
  const asked = KINDS.find((kind) => kind.shape === shape)
  const is = KINDS.find(({ mark }) => tree.entries.has(mark))
  if (asked === undefined || is === undefined || tree.entries.has(asked.mark)) return undefined
  return {
    code: ANOTHER_KIND,
    severity: 'error',
    span: tree.span,
    message: {
      zh: `这是${is.called.zh}，不是${asked.called.zh}`,
      en: `this is ${is.called.en}, not ${asked.called.en}`,
    },
    label: { zh: '另一种文件', en: 'another kind of file' },
    why: {
      zh: '一个文件里只有收据，或者只有日志的记录，由不同的命令来读',
      en: 'a file holds receipts or records of a log, and another command reads each',
    },
    help: { zh: `用 ${is.command}`, en: `use ${is.command}` },
  }
}
