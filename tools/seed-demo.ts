import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { World } from '#actions/world.ts'
import { readServerConfig } from '#server/config.ts'
import { parts } from '#server/parts.ts'
import { peopleToTry } from '#server/people-to-try.ts'
import type { PeopleToTry } from '#server/people-to-try.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { dataFolderAt } from '#store/engine/data-folder.ts'
import { migrate, readMigrations } from '#store/engine/migrate.ts'
import { openDatabase } from '#store/engine/open-database.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { addressOf } from '#words/addresses.ts'
import { operatorWords, sayProblem, sayProgress } from '#words/operator.ts'
import { say } from '#words/say.ts'
import { CURRENT } from './sample/cycles/cycle.ts'
import { cyclesOf } from './sample/cycles/cycles-of.ts'
import { seedCycles } from './sample/demo/seed-cycles.ts'
import { seedLake } from './sample/demo/seed-lake.ts'
import { seedPeople } from './sample/demo/seed-people.ts'
import { inventCountry } from './sample/invent-country.ts'

// `npm run demo`, before the server starts: lets the five cycles of the sample country happen once, and tells who may sign in.

const linksSchema = z.object({ sheets: z.array(z.string()) })

/** When the country was first kept, and when the people of the demo got their accounts: before they are asked. */
const BEGINNING = new Date('2022-01-03T08:00:00Z')
const PEOPLE_FROM = `${CURRENT}-10-01`

const read = readServerConfig(process.env, process.cwd())
if ('problems' in read) {
  for (const problem of read.problems) process.stderr.write(`${sayProblem(operatorWords('en'), problem)}\n`)
  process.exit(2)
}
const { config } = read
const { language } = config
const words = operatorWords(language)
const tell = (line: string) => void process.stdout.write(`${line}\n`)

/** Written when all is there: without it, what lies in the folder was not finished. */
const done = join(config.dataFolder, 'demo.json')

const people = peopleToTry((await readCountry(config.countryFolder)).documents.country)
if (people === null) throw new Error('the demo needs an invented country that names people to try it')
if (!existsSync(done)) await seed(people)
tell(say(language, 'to-try.terminal', { password: people.password }))
const width = Math.max(...people.people.map(({ email }) => email.length))
for (const { role, name, email } of people.people) tell(`  ${email.padEnd(width)}  ${say(language, `role.${role}`)}, ${name}`)
const [link] = linksSchema.parse(JSON.parse(await readFile(done, 'utf8'))).sheets
if (link !== undefined) tell(say(language, 'to-try.sheet', { address: config.publicUrl + addressOf('sheets', language, link) }))
process.exit(0)

async function seed(toTry: PeopleToTry): Promise<void> {
  const onProgress = (progress: Parameters<typeof sayProgress>[1]) => tell(sayProgress(words, progress))
  const open = () => openDatabase({ ...config, onProgress })
  let database = await open()
  await migrate(database.pool, await readMigrations(), onProgress)
  if (database.engine === 'embedded' && (await readReturns(database.kysely, {})).length > 0) {
    // Stopped half-way: what was invented can be invented again.
    await database.close()
    await rm(dataFolderAt(config.dataFolder).cluster, { recursive: true })
    database = await open()
    await migrate(database.pool, await readMigrations(), onProgress)
  }
  const began = performance.now()
  const world: World = { db: database.kysely, now: () => BEGINNING }
  tell(say(language, 'to-try.preparing'))
  await parts.loadCountry(world, { country: config.country, folder: config.countryFolder, words, language })
  const cycles = cyclesOf(inventCountry())
  const seeding = { publicUrl: config.publicUrl, tell: (now: number, all: number) => tell(`  … ${now} / ${all}`) }
  await seedCycles(
    world,
    cycles.filter(({ campaign }) => campaign !== String(CURRENT)),
    { ...seeding, studies: true },
  )
  const autumn: World = { ...world, now: () => new Date(`${PEOPLE_FROM}T08:00:00Z`) }
  await seedPeople(autumn, toTry)
  await seedLake(autumn, config.dataFolder, seeding.tell)
  const links = await seedCycles(
    world,
    cycles.filter(({ campaign }) => campaign === String(CURRENT)),
    seeding,
  )
  const own = toTry.people.flatMap(({ scopes }) => scopes)
  // Once a return is handed in its sheets can only be read.
  const beingFilled = (await readReturns(database.kysely, { campaign: String(CURRENT) })).filter(({ state }) =>
    ['not-started', 'started'].includes(state),
  )
  const usable = links.filter(({ cluster }) => beingFilled.some((each) => each.cluster === cluster))
  const sheets = usable.toSorted((one, other) => Number(own.includes(other.cluster)) - Number(own.includes(one.cluster)))
  await database.close()
  await writeFile(done, JSON.stringify({ sheets: sheets.slice(0, 3).map(({ token }) => token) }))
  tell(say(language, 'to-try.prepared', { seconds: Math.round((performance.now() - began) / 1000) }))
}
