import { join } from 'node:path'
import type { Command } from 'commander'
import { checkEditionHashes } from '#actions/study/check-editions.ts'
import { latestImport } from '#actions/economy/tell-import.ts'
import { tellUntold } from '#actions/economy/tell-untold.ts'
import { checkProjection } from '#actions/check-projection.ts'
import { examineLake } from '#lake/examine.ts'
import { layOut } from '#lake/lay-out.ts'
import { readManifest } from '#lake/manifest.ts'
import { openLake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import type { Config } from '#store/engine/config.ts'
import { type Examination, examine } from '#store/engine/examine.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import type { Database } from '#store/engine/open-database.ts'
import { formatNumber } from '#words/format.ts'
import { sayLakeTrouble } from '#words/lake-trouble.ts'
import { sayTrouble } from '#words/operator.ts'
import { say } from '#words/say.ts'
import { examineAudit } from '#store/audit-trail.ts'
import { hasSecondLock } from '#store/confine.ts'
import { type Terminal, withDatabase } from './terminal.ts'

const SCARCE_MEGABYTES = 1000
const TOLERATED_SECONDS = 5

/** One line of the report: whether it is well, and the sentence. */
type Line = { state: 'good' | 'bad' | 'unsure'; text: string }

export function addDoctor(program: Command, terminal: Terminal): void {
  const { words, language, now } = terminal
  program
    .command('doctor')
    .description(words.command.doctor)
    .option('--hashes', say(language, 'economy.lake.option.hashes'))
    .action(async ({ hashes = false }: { readonly hashes?: boolean }) => {
      let bad = 0
      const tell = ({ state, text }: Line) => {
        if (state === 'bad') bad += 1
        terminal.say(words.doctor[state]({ text }))
      }
      tell(runtimeLine(terminal))
      const look = async (database: Database, { dataFolder }: Config) => {
        const found = await examine(database, dataFolder, now)
        for (const line of databaseLines(terminal, database, found)) tell(line)
        for (const line of dataLines(terminal, found)) tell(line)
        tell((await lostLakeLine(terminal, database, { dataFolder, found })) ?? (await lakeLine(terminal, dataFolder, hashes)))
        for (const line of await untoldLines(terminal, database, { dataFolder, found })) tell(line)
        tell(diskLine(terminal, found, dataFolder))
        tell(await projectionLine(terminal, database, found))
        for (const line of await protectionLines(terminal, database, found)) tell(line)
      }
      await withDatabase(terminal, look, { mustExist: true })
      terminal.say(bad === 0 ? words.doctor.well() : words.doctor.unwell({ count: bad }))
      if (bad > 0) process.exitCode = exitCode.fault
    })
}

function runtimeLine({ words }: Terminal): Line {
  const { node: version } = process.versions
  const isNewEnough = Number(version.split('.')[0]) >= 24
  return isNewEnough ? good(words.doctor.runtime({ version })) : bad(words.doctor.runtimeOld({ version }))
}

function databaseLines({ words }: Terminal, { engine, where }: Database, found: Examination): Line[] {
  const { doctor } = words
  const { version, encoding, hasty, migrations, guarded, unguarded } = found
  return [
    good(engine === 'embedded' ? doctor.engineEmbedded({ version, folder: where }) : doctor.engineServer({ version, where })),
    ...(hasty.length === 0 ? [good(doctor.durable())] : hasty.map((setting) => bad(doctor.notDurable({ setting })))),
    encoding === 'UTF8' ? good(doctor.encoding()) : bad(doctor.encodingWrong({ encoding })),
    'code' in migrations ? bad(sayTrouble(words, migrations)) : migrationLine(words, migrations),
    ...(guarded.length === 0 ? [] : [good(doctor.appendOnly({ tables: guarded }))]),
    ...(unguarded.length === 0 ? [] : [bad(doctor.appendOnlyMissing({ tables: unguarded }))]),
  ]
}

function migrationLine({ doctor }: Terminal['words'], { applied, pending }: { applied: string[]; pending: string[] }): Line {
  return pending.length === 0
    ? good(doctor.migrationsCurrent({ count: applied.length }))
    : bad(doctor.migrationsPending({ names: pending }))
}

function dataLines(
  { words: { doctor } }: Terminal,
  { clockAheadSeconds, changeInFuture, statements, changes }: Examination,
): Line[] {
  const isApart = Math.abs(clockAheadSeconds) > TOLERATED_SECONDS
  return [
    isApart ? bad(doctor.clockApart({ seconds: Math.abs(clockAheadSeconds) })) : good(doctor.clockGood()),
    ...(changeInFuture === null ? [] : [bad(doctor.clockBehind({ latest: changeInFuture }))]),
    statements === 0 ? { state: 'unsure', text: doctor.noData() } : good(doctor.data({ statements, changes })),
  ]
}

/** An empty folder of data on the economy though the audit trail tells of imports: nobody would see it on a page. */
async function lostLakeLine(
  { language }: Terminal,
  database: Database,
  { dataFolder, found: { migrations } }: { readonly dataFolder: string; readonly found: Examination },
): Promise<Line | null> {
  if ('code' in migrations || migrations.pending.length > 0) return null
  const folder = join(dataFolder, 'lake')
  if ((await readManifest(layOut(folder))).generation > 0) return null
  const latest = await latestImport(database.kysely)
  return latest === null ? null : bad(say(language, 'economy.lake.doctor.lost', { folder, day: latest.slice(0, 10) }))
}

/** What came into the lake or went out of it and, as the machine stopped, has no line in the audit trail: it is written. */
async function untoldLines(
  { language }: Terminal,
  { kysely: db }: Database,
  { dataFolder, found: { migrations } }: { readonly dataFolder: string; readonly found: Examination },
): Promise<Line[]> {
  if ('code' in migrations || migrations.pending.length > 0) return []
  try {
    const { loads, drops } = await tellUntold({ db, lake: openLake(join(dataFolder, 'lake')) })
    const told = { count: loads.length, loads: loads.map(({ id }) => id).join(', ') }
    const taken = {
      count: drops.length,
      slices: drops.map(({ dataSet, slices }) => `${dataSet} (${slices.join(', ')})`).join(', '),
    }
    return [
      ...(loads.length === 0 ? [] : [good(say(language, 'economy.lake.doctor.told', told))]),
      ...(drops.length === 0 ? [] : [good(say(language, 'economy.lake.doctor.told-drops', taken))]),
    ]
  } catch (error) {
    // A receipt that cannot be read tells nothing. Pages say so, and the doctor goes on.
    if (error instanceof LakeRefusal) return [bad(sayLakeTrouble(language, error.trouble).join(' '))]
    throw error
  }
}

/** The data on the economy: whether what counts is there. */
async function lakeLine({ language }: Terminal, dataFolder: string, hashes: boolean): Promise<Line> {
  const { slices, bytes, damaged } = await examineLake(openLake(join(dataFolder, 'lake')), { hashes })
  if (damaged.length > 0)
    return bad(say(language, 'economy.lake.doctor.damaged', { count: damaged.length, files: damaged.slice(0, 3).join(', ') }))
  const state = slices === 0 ? 'none' : hashes ? 'hashes' : 'sizes'
  return good(
    say(language, 'economy.lake.doctor.whole', { count: slices, megabytes: formatNumber(language, bytes / 1e6, 0), state }),
  )
}

function diskLine({ words: { doctor } }: Terminal, { freeMegabytes }: Examination, folder: string): Line {
  // Of a server elsewhere only its own operator knows the disk.
  if (freeMegabytes === null) return { state: 'unsure', text: doctor.diskUnknown() }
  const megabytes = freeMegabytes
  return megabytes < SCARCE_MEGABYTES ? bad(doctor.diskLow({ megabytes, folder })) : good(doctor.diskFree({ megabytes, folder }))
}

async function projectionLine(
  { words: { doctor } }: Terminal,
  { kysely: db }: Database,
  { migrations }: Examination,
): Promise<Line> {
  if ('code' in migrations || migrations.pending.length > 0) return { state: 'unsure', text: doctor.projectionUnchecked() }
  const { subjects, differing } = await checkProjection(db)
  if (differing.length === 0) return good(doctor.projectionEqual({ subjects }))
  return bad(doctor.projectionDiffers({ subjects: differing.slice(0, 3), count: differing.length }))
}

async function protectionLines(
  { words: { doctor } }: Terminal,
  { kysely: db }: Database,
  { migrations }: Examination,
): Promise<Line[]> {
  if ('code' in migrations || migrations.pending.length > 0) return [{ state: 'unsure', text: doctor.auditUnchecked() }]
  const { entries, chains, damage } = await examineAudit(db)
  const { editions, damaged } = await checkEditionHashes(db)
  const places = damage.slice(0, 3).map(({ chain, number }) => `${chain} ${number}`)
  return [
    damage.length === 0
      ? good(doctor.auditWhole({ entries, chains }))
      : bad(doctor.auditDamaged({ places, count: damage.length })),
    damaged.length === 0
      ? good(doctor.editionsAgree({ editions }))
      : bad(doctor.editionsDiffer({ editions: damaged.slice(0, 3), count: damaged.length })),
    (await hasSecondLock(db)) ? good(doctor.secondLock()) : bad(doctor.secondLockMissing()),
  ]
}

function good(text: string): Line {
  return { state: 'good', text }
}

function bad(text: string): Line {
  return { state: 'bad', text }
}
