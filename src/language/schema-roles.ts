import type { Bilingual } from '../model/bilingual.ts'
import type { Role } from '../model/core.ts'

/** The functions a clause can have, with their names. */
export const ROLES: Readonly<Record<Role, Bilingual>> = {
  requirement: { zh: '条件', en: 'requirement' },
  definition: { zh: '定义', en: 'definition' },
  principle: { zh: '原则', en: 'principle' },
  goal: { zh: '目标', en: 'goal' },
  task: { zh: '任务', en: 'task' },
  procedure: { zh: '程序', en: 'procedure' },
  materials: { zh: '资料', en: 'materials' },
  support: { zh: '扶持', en: 'support' },
  exclusion: { zh: '排除', en: 'exclusion' },
  sanction: { zh: '处理', en: 'sanction' },
  authority: { zh: '职权', en: 'authority' },
  validity: { zh: '效力', en: 'validity' },
}
