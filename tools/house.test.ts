import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const run = promisify(execFile)
// A checker that takes three seconds takes a minute on a busy machine.
vi.setConfig({ testTimeout: 300_000 })
const read = (file: string) => readFile(file, 'utf8')

/** Files that belong to the house: tracked ones and new ones that are not ignored; without git, what lies there. */
async function ownFiles(): Promise<string[]> {
  const listed = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard']).catch(() => null)
  const files = listed === null ? await readdir('.', { recursive: true }) : listed.stdout.split('\n')
  return files.filter((file) => file !== '' && !/(^|\/)(node_modules|build|data|coverage|\.git)\//.test(file) && existsSync(file))
}

const isText = (file: string) =>
  /\.(tsx?|mjs|json|ya?ml|md|sql|css|html|svg)$|^(LICENSE|\.ci\/run|\.npmrc|\.gitignore)$/.test(file)

test('no source file is longer than 400 lines', async () => {
  const sources = (await ownFiles()).filter((file) => /^src\/.*\.(tsx?|css)$/.test(file))
  const long: string[] = []
  for (const file of sources) if ((await read(file)).split('\n').length > 401) long.push(file)
  expect(sources.length).toBeGreaterThan(30)
  expect(long).toEqual([])
})

test('no tracked file names a place on one machine or where packages came from', async () => {
  // Written in pieces, so that this file does not find itself.
  const places = [
    ['/', 'work/'],
    ['/', 'root/'],
    ['/', 'home/'],
    ['/', 'Users/'],
    ['regis', 'try.npm'],
    ['_auth', 'Token'],
    [':48', '73'],
  ]
  const found: string[] = []
  for (const file of (await ownFiles()).filter(isText)) {
    const content = await read(file)
    for (const [start, end] of places) {
      const place = `${start}${end}`
      const pattern = new RegExp(String.raw`(?<![\w./-])${place.replaceAll(/[.]/g, '[.]')}`)
      if (pattern.test(content)) found.push(`${file}: ${place}`)
    }
  }
  expect(found).toEqual([])
})

describe('packages', () => {
  const lockSchema = z.object({
    packages: z.record(
      z.string(),
      z.object({ license: z.string().optional(), resolved: z.string().optional(), link: z.boolean().optional() }),
    ),
  })
  const packages = async () =>
    Object.entries(lockSchema.parse(JSON.parse(await read('package-lock.json'))).packages).filter(([place]) => place !== '')

  test('the lock file carries no addresses, so that it installs from wherever packages are kept', async () => {
    expect((await packages()).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  test('every package has a licence that goes with the EUPL', async () => {
    // Weak or no copyleft only. A new entry is a decision about what a ministry may do with the whole.
    const vetted = new Set([
      'MIT',
      'MIT-0',
      'ISC',
      '0BSD',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'Apache-2.0',
      'Apache-2.0 AND MIT',
      'BlueOak-1.0.0',
      'Unlicense',
      'CC0-1.0',
      'CC-BY-4.0',
      'OFL-1.1',
      'MIT AND OFL-1.1',
      'Python-2.0',
      'PostgreSQL',
      'MPL-2.0',
      '(MIT AND Zlib)',
      '(MIT OR CC0-1.0)',
    ])
    const all = await packages()
    expect(all.length).toBeGreaterThan(100)
    expect(
      all.filter(([, { license }]) => !vetted.has(license ?? 'none')).map(([place, { license }]) => `${place}: ${license}`),
    ).toEqual([])
  })

  test('every package is pinned to one version', async () => {
    const named = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    const { dependencies, devDependencies } = named.parse(JSON.parse(await read('package.json')))
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })
})

describe('words', () => {
  /** Paths of all sentences in a module, with what each needs: the arguments of a text, how many a function takes. */
  function needsOf(value: unknown, path = ''): [string, string][] {
    if (typeof value === 'string')
      return [[path, value.trim() === '' ? 'a sentence that is missing' : [...new Set(argumentsOf(value))].toSorted().join(' ')]]
    if (typeof value === 'function') return [[path, `function of ${value.length}`]]
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([key, part]) => needsOf(part, `${path}/${key}`))
  }

  const element = z.object({
    type: z.number(),
    value: z.string().optional(),
    options: z.record(z.string(), z.object({ value: z.array(z.unknown()) })).optional(),
  })
  const LITERAL = 0

  /** Names of the arguments of an ICU message; a message that is not well formed throws. */
  function argumentsOf(message: string): string[] {
    const inside = (nodes: readonly unknown[]): string[] =>
      nodes.flatMap((node) => {
        const { type, value, options } = element.parse(node)
        const branches = Object.values(options ?? {}).flatMap((option) => inside(option.value))
        return type === LITERAL || value === undefined ? branches : [value, ...branches]
      })
    return inside(new IntlMessageFormat(message, 'lt').getAst())
  }

  test('both languages say the same things, with the same arguments, and nothing is left empty', async () => {
    const files = async (language: string) =>
      (await readdir(`src/words/${language}`)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    const names = await files('lt')
    expect(await files('en')).toEqual(names)
    for (const name of names) {
      const [lt, en] = await Promise.all(
        ['lt', 'en'].map(async (language) => {
          const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(`src/words/${language}/${name}`).href)
          // An export may carry its language in its name: operatorLt, operatorEn.
          return needsOf(exported).map(([path, needs]) => `${path.replace(/^(\/\w+?)(Lt|En)(?=\/|$)/, '$1')} ${needs}`)
        }),
      )
      expect(en?.toSorted(), name).toEqual(lt?.toSorted())
      expect(
        [...(lt ?? []), ...(en ?? [])].filter((need) => need.endsWith('is missing')),
        name,
      ).toEqual([])
    }
  })

  test('every deed that is recorded has a name for readers', async () => {
    const { isMessageKey } = await import('#words/say.ts')
    const deeds = new Set<string>()
    for (const file of (await ownFiles()).filter((each) => /^src\/actions\/[^.]+\.ts$/.test(each))) {
      for (const [, deed] of (await read(file)).matchAll(/\bdeed: '([a-z-]+)'/g)) if (deed !== undefined) deeds.add(deed)
    }
    expect(deeds.size).toBeGreaterThan(3)
    expect([...deeds].filter((deed) => !isMessageKey(`exports.deed.${deed}`))).toEqual([])
  })

  test('nothing but src/words holds Lithuanian prose', async () => {
    const elsewhere = (await ownFiles()).filter(
      (file) => /^src\/(actions|server|web|cli|publish)\/.*\.tsx?$/.test(file) && !/[.]test[.]|[/]testing[/]/.test(file),
    )
    const found: string[] = []
    for (const file of elsewhere) {
      // A reason that a deed records is data in both languages, like the reason that a person types.
      const reasons = /\{\s*lt: '[^']*',\s*en: '[^']*',?\s*\}/g
      const code = (await read(file)).replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '').replaceAll(reasons, '')
      // Two or three words in a row may be a name, of a register for instance.
      if (/[ąčęėįšųūž]\p{L}*(\s+\p{L}+){3}/iu.test(code)) found.push(file)
    }
    expect(found).toEqual([])
  })
})

describe('documents', () => {
  const documents = async () => (await ownFiles()).filter((file) => file.endsWith('.md'))

  test('every link inside the house leads somewhere', async () => {
    const lost: string[] = []
    for (const file of await documents()) {
      for (const [, target] of (await read(file)).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)) {
        if (target !== undefined && !existsSync(normalize(join(dirname(file), target)))) lost.push(`${file}: ${target}`)
      }
    }
    expect(lost).toEqual([])
  })

  test('every file that a document names is there', async () => {
    const lost: string[] = []
    for (const file of await documents()) {
      for (const [, path] of (await read(file)).matchAll(/`((?:src|docs|tools|bin|bench|journeys|countries)\/[\w./-]+)`/g)) {
        const isExample = path?.includes('yourland') === true
        if (path !== undefined && !isExample && !existsSync(path)) lost.push(`${file}: ${path}`)
      }
    }
    expect(lost).toEqual([])
  })

  test('every example of a country file can be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'santalka-examples-'))
    const { readYamlFile } = await import('#sources/country/yaml-file.ts')
    const { readSubjectFile } = await import('#sources/country/read-subject-file.ts')
    let subjects = 0
    for (const file of await documents()) {
      for (const [, example = ''] of (await read(file)).matchAll(/```yaml\n([\s\S]*?)```/g)) {
        await writeFile(join(folder, 'example.yaml'), example)
        const yaml = await readYamlFile(join(folder, 'example.yaml'), file)
        expect(yaml.mistakes, example).toEqual([])
        if (!/^subjects?:/m.test(example)) continue
        subjects += 1
        expect(readSubjectFile(yaml).findings, example).toEqual([])
      }
    }
    await rm(folder, { recursive: true })
    expect(subjects).toBeGreaterThan(1)
  })

  test('every decision tells context, choice and consequences in at most 300 words', async () => {
    const files = (await readdir('docs/decisions')).filter((file) => /^\d{4}-/.test(file))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const text = await read(`docs/decisions/${file}`)
      expect(text.match(/^## .+$/gm), file).toEqual(['## Context', '## Choice', '## Consequences'])
      expect(text.split(/\s+/).length, file).toBeLessThanOrEqual(300)
    }
  })

  test('every command that a document names is one', async () => {
    const { stdout } = await run(process.execPath, ['src/cli/main.ts', '--help'], {
      env: { ...process.env, SANTALKA_LANGUAGE: 'en' },
    })
    const known = new Set([...stdout.matchAll(/^ {2}([a-z-]+) /gm)].map((each) => each[1]))
    const named: string[] = []
    for (const file of await documents()) {
      for (const [, command] of (await read(file)).matchAll(/(?:run santalka -- |[`"]santalka )([a-z][a-z-]*)/g))
        if (command !== undefined) named.push(command)
    }
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((command) => !known.has(command))).toEqual([])
  })

  test('every setting and every exit code of the program stands in the guide for operators', async () => {
    const guide = await read('docs/operations.md')
    const { settings } = await import('#store/engine/config.ts')
    const { exitCode } = await import('#store/engine/exit-codes.ts')
    for (const [name, { byDefault }] of Object.entries(settings))
      expect(guide).toContain(byDefault === '' ? `| \`${name}\` | ` : `| \`${name}\` | \`${byDefault}\` |`)
    for (const code of Object.values(exitCode)) expect(guide).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'))
  })
})

test('publiccode.yml holds what the standard demands, and the same version as the package and the changelog', async () => {
  const description = z.object({
    shortDescription: z.string().max(150),
    longDescription: z.string().min(150).max(10_000),
    features: z.array(z.string()).min(1),
  })
  const standard = z.object({
    publiccodeYmlVersion: z.string(),
    name: z.string(),
    url: z.url(),
    softwareVersion: z.string(),
    releaseDate: z.iso.date(),
    platforms: z.array(z.string()).min(1),
    categories: z.array(z.string()).min(1),
    developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
    softwareType: z.literal('standalone/web'),
    description: z.object({ en: description, lt: description }),
    legal: z.object({ license: z.literal('EUPL-1.2') }),
    maintenance: z.object({ type: z.literal('community'), contacts: z.array(z.object({ name: z.string() })).min(1) }),
    localisation: z.object({ localisationReady: z.literal(true), availableLanguages: z.array(z.string()) }),
  })
  const { softwareVersion, localisation } = standard.parse(parse(await read('publiccode.yml')))
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await read('package.json')))
  expect(softwareVersion).toBe(version)
  expect(/^## \[?(\d+\.\d+\.\d+)/m.exec(await read('CHANGELOG.md'))?.[1]).toBe(version)
  expect(localisation.availableLanguages).toEqual(['lt', 'en'])
})
