import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Localised } from '#core/values/language.ts'

const schema = z.record(z.string().regex(/^\d{2}$/), z.object({ lt: z.string(), en: z.string() }))

let names: Promise<ReadonlyMap<string, Localised>> | null = null

/** Headings of the 88 divisions of NACE Rev. 2 (EVRK 2) in both languages, as the law has them. Read once. */
export function readOlderDivisionNames(): Promise<ReadonlyMap<string, Localised>> {
  names ??= readFile(new URL('nace-2-divisions.yaml', import.meta.url), 'utf8').then(
    (text) => new Map(Object.entries(schema.parse(parse(text)))),
  )
  return names
}
