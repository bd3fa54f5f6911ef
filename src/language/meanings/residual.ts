import { named } from '../conditions/has.ts'
import { malformed } from '../faults/malformed.ts'
import { type Meaning, type MeaningWord, refuse } from '../word.ts'

/** 其他情形: what the text leaves open, decided only by a finding that raises it. */
export const residual: MeaningWord = {
  name: 'residual',
  page: {
    summary: {
      zh: '其他情形：没有人提出时不影响结论，总会列出；由有权认定者的意见提出。',
      en: 'Other cases the text leaves open: it does not bear until a finding raises it, and is always listed.',
    },
    example: 'residual: wellRun\n',
  },
  schema: { $ref: '#/$defs/subject' },
  elaborate(value, _body, context): Meaning | null {
    const of = context.expr(named(value), null)
    if (of === null) return null
    if (of.op !== 'fact') {
      return refuse(
        context,
        malformed(
          value.span,
          { zh: 'residual 须指一个认定意见事实', en: 'residual names a judgement fact' },
          { zh: '在 facts.yaml 中声明 type: judgement 的事实', en: 'declare a fact of type: judgement in facts.yaml' },
        ),
      )
    }
    return {
      cond: { op: 'residual', leaf: context.leaf('residual'), of },
      effect: { kind: 'residual', fact: of.name },
    }
  },
}
