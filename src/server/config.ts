import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, type ConfigProblem, type Environment, programFolder, readConfig } from '#store/engine/config.ts'

export type ServerConfig = Config

/** Reads the configuration of the server, and makes sure that its country is there. */
export function readServerConfig(
  environment: Environment,
  workingFolder: string,
): { config: ServerConfig } | { problems: ConfigProblem[] } {
  const read = readConfig(environment, workingFolder)
  if ('problems' in read || existsSync(read.config.countryFolder)) return read
  const folder = join(programFolder, 'countries')
  const countries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []
  return {
    problems: [{ code: 'country-missing', value: read.config.country, countries: countries.map(({ name }) => name).toSorted() }],
  }
}
