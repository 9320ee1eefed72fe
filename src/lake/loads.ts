import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LakeFolder } from './lay-out.ts'
import { dropSchema, loadSchema } from './load.ts'
import type { Drop, Load } from './load.ts'
import { readManifest, writeDurably } from './manifest.ts'
import { LakeRefusal } from './trouble.ts'

/** Every load that was ever finished, in the order of their moments; dropped ones too. */
export async function readLoads(place: LakeFolder): Promise<Load[]> {
  const { loads } = place
  const manifest = await readManifest(place)
  const finished = new Set(manifest.finished)
  const names = existsSync(loads) ? await readdir(loads) : []
  const drops = await Promise.all(
    names.filter((each) => each.endsWith('.dropped.json')).map((each) => readRecord(join(loads, each), dropSchema)),
  )
  const read = await Promise.all(
    names
      // A record whose load was ended before the switch is of something that never happened.
      .filter((each) => each.endsWith('.json') && finished.has(each.slice(0, -'.json'.length)))
      .map((each) => readRecord(join(loads, each), loadSchema)),
  )
  // As with loads: what is written down before the switch has happened only after it.
  const done = drops.filter(({ id }) => id === undefined || manifest.drops.includes(id))
  const byLoad = Map.groupBy(done, ({ load }) => load)
  return read
    .map((load) => ({ ...load, dropped: (byLoad.get(load.id) ?? []).toSorted((one, other) => compare(one.at, other.at)) }))
    .toSorted((one, other) => compare(one.loadedAt, other.loadedAt) || compare(one.id, other.id))
}

async function readRecord<T>(path: string, schema: { parse: (value: unknown) => T }): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new LakeRefusal({ code: 'record-damaged', file: path }, error)
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function recordFile({ loads }: LakeFolder, load: string): string {
  return join(loads, `${load}.json`)
}

/** The rows of a load that were refused: line, column, code, value. */
export function refusedFile({ loads }: LakeFolder, load: string): string {
  return join(loads, `${load}.refused.csv`)
}

/** Notes beside the record of a load, which never changes, that slices of it are taken out: so it is when the lake has switched. */
export async function recordDrop({ loads }: LakeFolder, drop: Drop): Promise<void> {
  let number = 1
  const fileOf = () => join(loads, `${drop.load}.${number}.dropped.json`)
  while (existsSync(fileOf())) number += 1
  await writeDurably(fileOf(), JSON.stringify(drop, null, 1))
}
