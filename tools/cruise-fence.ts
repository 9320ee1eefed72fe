import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser'
import fence, { fenceRules } from '../.dependency-cruiser.ts'

export type Breach = { readonly rule: string; readonly from: string; readonly to: string; readonly comment: string }
export type FenceReport = {
  /** Source files on the disk that no reader of imports has looked at: must be none, or the fence is blind there. */
  readonly unread: readonly string[]
  readonly files: number
  readonly imports: number
  readonly breaches: readonly Breach[]
  /** Which folder of src imports which, tests left out: `actions → core`. */
  readonly arrows: readonly string[]
}

/** Reads every import below `src` of a folder and holds it against the rules. */
export async function cruiseFence(folder: string): Promise<FenceReport> {
  const settings: ICruiseOptions = {
    ...fence.options,
    baseDir: resolve(folder),
    validate: true,
    ruleSet: { forbidden: [...fenceRules] },
  }
  const { output } = await cruise(['src'], settings)
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text')
  const seen = output.modules.filter((each) => each.source.startsWith('src/'))
  const read = new Set(seen.map((each) => each.source))
  const sources = await sourcesBelow(folder)
  return {
    unread: sources.filter((file) => !read.has(file)),
    files: sources.length,
    imports: seen.reduce((sum, each) => sum + each.dependencies.length, 0),
    breaches: breachesOf(output),
    arrows: arrowsOf(output),
  }
}

async function sourcesBelow(folder: string): Promise<string[]> {
  const files = await readdir(resolve(folder, 'src'), { recursive: true })
  return files
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `src/${file}`)
    .toSorted()
}

function breachesOf(result: ICruiseResult): Breach[] {
  const reason = new Map(fenceRules.map((rule) => [rule.name, rule.comment]))
  return result.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: reason.get(rule.name) ?? '',
  }))
}

function arrowsOf(result: ICruiseResult): string[] {
  const arrows = new Set<string>()
  for (const { source, dependencies } of result.modules) {
    const from = folderOf(source)
    if (from === undefined || /[.]test[.]|\/testing\//.test(source)) continue
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved)
      if (to !== undefined && to !== from) arrows.add(`${from} → ${to}`)
    }
  }
  return [...arrows].toSorted()
}

function folderOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1]
}
