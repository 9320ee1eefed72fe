import type { ZodError } from 'zod'
import type { CountryFinding } from './country-folder.ts'
import type { YamlFile } from './yaml-file.ts'

/** What a schema has against a file, each with its place. */
export function wrongShape(file: YamlFile, error: ZodError): CountryFinding[] {
  return error.issues.map((issue) => {
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    return { ...file.placeOf(path), code: 'file-has-wrong-shape', message: `${path.join('.')}: ${issue.message}` }
  })
}
