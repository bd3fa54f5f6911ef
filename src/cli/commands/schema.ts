import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemas } from '../../language/schemas.ts'
import { meant } from '../../model/meant.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { print } from '../terminal.ts'

/** `banfa schema [NAME]`: the JSON Schemas of every file a person writes, and of those that banfa writes. */
export async function schemaCommand(name: string | undefined, { out }: { readonly out?: string }): Promise<number> {
  const all = schemas()
  const wanted = name === undefined ? Object.keys(all) : [name]
  for (const one of wanted) {
    if (Object.hasOwn(all, one)) continue
    const near = didYouMean(one, Object.keys(all))
    throw new CouldNotRun(
      { zh: `没有名为“${one}”的 schema`, en: `there is no schema “${one}”` },
      near === undefined
        ? { zh: `可用：${Object.keys(all).join('、')}`, en: `there are: ${Object.keys(all).join(', ')}` }
        : meant(near),
    )
  }
  const text = (one: string): string => `${JSON.stringify(all[one], null, 2)}\n`
  if (out === undefined) print(name === undefined ? JSON.stringify(all, null, 2) : text(name))
  else {
    mkdirSync(out, { recursive: true })
    for (const one of wanted) writeFileSync(join(out, `${one}.schema.json`), text(one))
  }
  return EXIT.pass
}
