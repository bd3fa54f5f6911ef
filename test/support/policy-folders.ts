import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readApplications } from '../../src/cli/read-applications.ts'
import { type CheckedPolicy, loadPolicy } from '../../src/index.ts'

const root = join(import.meta.dirname, '../..')

/** A policy in this repository, shipped or made for the tests, with the applications that stand beside it. */
export interface PolicyFolder {
  readonly dir: string
  readonly policy: CheckedPolicy
  readonly applications: ReturnType<typeof readApplications>['asked']
}

/** Every policy under `rules` and `test/policies`, with its examples and cases. */
export function policyFolders(): PolicyFolder[] {
  return ['rules', 'test/policies'].flatMap(foldersIn).map((dir) => ({
    dir,
    policy: loadPolicy(join(root, dir)),
    applications: applicationFoldersOf(dir).flatMap(
      (path) => readApplications([join(root, path)], join(root, dir)).asked,
    ),
  }))
}

function foldersIn(parent: string): string[] {
  if (!existsSync(join(root, parent))) return []
  return readdirSync(join(root, parent))
    .map((name) => join(parent, name))
    .filter((dir) => existsSync(join(root, dir, 'policy.yaml')))
    .sort()
}

function applicationFoldersOf(dir: string): string[] {
  return readdirSync(join(root, dir), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(dir, name, 'examples'), join(dir, name, 'cases')])
    .filter((path) => existsSync(join(root, path)))
    .sort()
}
