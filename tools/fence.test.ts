import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { fenceRules } from '../.dependency-cruiser.ts'
import { cruiseFence } from './cruise-fence.ts'
import { houseFile, houseText } from './house-text.ts'

const run = promisify(execFile)
// A checker that takes three seconds takes a minute on a busy machine.
vi.setConfig({ testTimeout: 300_000 })
const offences = 'tools/offences'

/** Lines of planted files that end in a marker comment, as `file:line` → what the comment says. */
async function markedLines(folder: string, marker: RegExp): Promise<Map<string, string>> {
  const marked = new Map<string, string>()
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.ts')) continue
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n')
    lines.forEach((line, index) => {
      const found = marker.exec(line)
      if (found?.[1] !== undefined) marked.set(`${folder}/${file}:${index + 1}`, found[1])
    })
  }
  return marked
}

/** The output of a checker, which ends with an error code when it finds something. */
async function outputOf(program: string, ...args: string[]): Promise<string> {
  return run(process.execPath, [join('node_modules/.bin', program), ...args]).then(
    ({ stdout }) => stdout,
    (failure: { stdout?: string }) => failure.stdout ?? '',
  )
}

describe('the fence of imports', () => {
  test('reads every source file and finds no breach', async () => {
    const report = await cruiseFence('.')
    expect(report.files).toBeGreaterThan(30)
    expect(report.imports).toBeGreaterThan(report.files)
    expect(report.unread).toEqual([])
    expect(report.breaches).toEqual([])
  })

  test('shows the same folders and arrows as the picture in the documents (`npm run draw` draws it again)', async () => {
    const { arrows } = await cruiseFence('.')
    expect(houseText(arrows)).toBe(await readFile(houseFile, 'utf8'))
  })

  test('catches exactly the planted breaches', async () => {
    const planted = await markedLines(`${offences}/src`, /^\/\/ breaks: (.+)$/)
    const expected = [...planted].flatMap(([place, rules]) =>
      rules.split(', ').map((rule) => `${place.slice(`${offences}/`.length, -':1'.length)} breaks ${rule}`),
    )
    const { breaches, unread } = await cruiseFence(offences)
    expect(breaches.map(({ rule, from }) => `${from} breaks ${rule}`).toSorted()).toEqual(expected.toSorted())
    expect(unread).toEqual([])
  })

  test('has a planted breach and a reason for every rule', async () => {
    const planted = await markedLines(`${offences}/src`, /^\/\/ breaks: (.+)$/)
    const broken = new Set([...planted.values()].flatMap((rules) => rules.split(', ')))
    expect(fenceRules.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([])
    expect(fenceRules.filter((rule) => rule.comment.length < 30)).toEqual([])
  })

  test('gives the planted breaches the same names of folders as the house has', async () => {
    const importsOf = async (file: string) => /"imports": (\{[^}]+\})/.exec(await readFile(file, 'utf8'))?.[1]
    expect(await importsOf(`${offences}/package.json`)).toBe(await importsOf('package.json'))
  })
})

test('the compiler knows no disk, net, page, process, clock or console in core', async () => {
  const marked = await markedLines(`${offences}/compiler`, /\/\/ (error)$/)
  const output = await outputOf('tsc', '--noEmit', '--pretty', 'false', '-p', `${offences}/compiler`)
  const caught = [...output.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`)
  expect(caught.toSorted()).toEqual([...marked.keys()].toSorted())
})

describe('the linter', () => {
  test('catches exactly the planted offences against the style', async () => {
    const marked = await markedLines(`${offences}/lint`, /\/\/ ([a-z-]+)$/)
    const output = await outputOf('oxlint', `${offences}/lint`, '-f', 'unix')
    const caught = [...output.matchAll(/^(\S+?):(\d+):\d+: .*\((?:.+\/)?([a-z-]+)\)\]$/gm)]
    expect(caught.map(([, file, line, rule]) => `${file}:${line} ${rule}`).toSorted()).toEqual(
      [...marked].map(([place, rule]) => `${place} ${rule}`).toSorted(),
    )
  })

  test('finds every number that is read as yes or no, except in the steps of a comparison', async () => {
    const readAsTruth = async (folder: string) => {
      const output = await outputOf('oxlint', '-c', 'tools/numbers.oxlintrc.json', folder, '-f', 'unix')
      const found: string[] = []
      for (const [, file = '', line = ''] of output.matchAll(/^(\S+?):(\d+):/gm)) {
        const text = (await readFile(file, 'utf8')).split('\n')[Number(line) - 1] ?? ''
        // `one.count - other.count || …`: zero means "equal so far", and the next step decides.
        if (!(/\|\|/.test(text) && /\bone\b/.test(text) && /\bother\b/.test(text))) found.push(`${file}:${line}`)
      }
      return found
    }
    const marked = await markedLines(`${offences}/numbers`, /\/\/ (error)$/)
    expect((await readAsTruth(`${offences}/numbers`)).toSorted()).toEqual([...marked.keys()].toSorted())
    expect(await readAsTruth('src')).toEqual([])
  })

  test('finds every claim about a type (`as`) that gives no reason beside or above it', async () => {
    const unreasoned = async (folder: string) => {
      const output = await outputOf('oxlint', '-c', 'tools/assertions.oxlintrc.json', folder, '-f', 'unix')
      const found: string[] = []
      for (const [, file = '', line = ''] of output.matchAll(/^(\S+?):(\d+):/gm)) {
        const lines = (await readFile(file, 'utf8')).split('\n')
        const near = lines.slice(Math.max(0, Number(line) - 2), Number(line))
        if (!near.some((each) => /(^|\s)(\/\/|\/?\*)/.test(each))) found.push(`${file}:${line}`)
      }
      return found
    }
    expect(await unreasoned(`${offences}/assertions`)).toEqual([`${offences}/assertions/claims-a-type.ts:4`])
    expect(await unreasoned('src')).toEqual([])
  })

  test('refuses a file of more than 400 lines', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'santalka-lint-'))
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `export const line${index} = 1\n`).join('')
    await writeFile(join(folder, 'long.ts'), lines(401))
    await writeFile(join(folder, 'short.ts'), lines(400))
    const output = await outputOf('oxlint', '-c', '.oxlintrc.json', folder, '-f', 'unix')
    await rm(folder, { recursive: true })
    expect(output).toContain('long.ts')
    expect(output).toContain('max-lines')
    expect(output).not.toContain('short.ts')
  })
})
