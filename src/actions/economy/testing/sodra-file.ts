import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fingerprint } from '#sources/files/open-bytes.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { importFile } from '#lake/import-file.ts'
import type { ImportOutcome, ImportWish } from '#lake/import-file.ts'
import { openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'

/** The head of a monthly file, to the letter. */
export const monthlyHead =
  'Draudėjo kodas (code);Juridinių asmenų registro kodas (jarCode);Pavadinimas (name);Savivaldybė, kurioje registruota(municipality);Ekonominės veiklos rūšies kodas(ecoActCode);Ekonominės veiklos rūšies pavadinimas(ecoActName);Mėnuo (month);Vidutinis darbo užmokestis (avgWage);Apdraustųjų skaičius (numInsured);Vidutinis darbo užmokestis II (avgWage2);Apdraustųjų skaičius II (numInsured2);Valstybinio socialinio draudimo įmoka (tax)'

/** One firm in one month. */
export type FirmMonth = {
  readonly insurer?: number
  readonly code?: string
  readonly name?: string
  readonly place?: string
  readonly activity?: string
  readonly activityName?: string
  readonly month?: string
  readonly wage?: string
  readonly insured?: string
}

export function monthlyRow({
  insurer = 1,
  code = `3000${String(insurer).padStart(5, '0')}`,
  name = `UAB „Įmonė ${insurer}“`,
  place = 'Kauno m. sav.',
  activity = '620100',
  activityName = '',
  month = '202301',
  wage = '',
  insured = '10',
}: FirmMonth): string {
  return `${insurer};${code};"${name}";"${place}";${activity};"${activityName}";${month};${wage};${insured};;0;`
}

export function monthlyFile(rows: readonly (FirmMonth | string)[]): string {
  return [monthlyHead, ...rows.map((row) => (typeof row === 'string' ? row : monthlyRow(row)))]
    .map((line) => `${line}\n`)
    .join('')
}

/** A new lake in a folder of its own. */
export async function newLake(): Promise<Lake> {
  return openLake(join(await newFolder(), 'lake'), { memoryMegabytes: 512, threads: 2 })
}

export function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'santalka-lake-'))
}

export async function put(content: string | Uint8Array, name = 'monthly.csv'): Promise<string> {
  const path = join(await newFolder(), name)
  await writeFile(path, content)
  return path
}

/** Brings a file in as the deed does, without asking who. */
export async function bring(lake: Lake, path: string, wish: Partial<ImportWish> = {}): Promise<ImportOutcome> {
  return importFile(lake, {
    by: 'tester',
    now: () => new Date('2026-11-21T10:00:00Z'),
    sha256: await fingerprint(path),
    prepare: (folder) => stageRows(path, folder),
    ...wish,
  })
}
