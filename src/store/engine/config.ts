import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { isMailAddress } from '#core/monitoring/letters.ts'
import { nearest } from '#core/registry/nearest.ts'

/** The folder of the program itself. */
export const programFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Every setting: its name, what holds when it is not set, and an example. The doors add what it means in words. */
export const settings = {
  PORT: { byDefault: '8080', example: '80' },
  HOST: { byDefault: '', example: '127.0.0.1' },
  PUBLIC_URL: { byDefault: 'http://localhost:8080', example: 'https://klasteriai.example.lt' },
  DATABASE_URL: { byDefault: '', example: 'postgresql://santalka:secret@db.example.lt:5432/santalka' },
  LOG_LEVEL: { byDefault: 'warn', example: 'info' },
  SANTALKA_DATA: { byDefault: './data', example: '/var/lib/santalka/data' },
  SANTALKA_LAKE_URL: { byDefault: '', example: 'postgresql://santalka:secret@economy.example.lt:5432/economy' },
  SANTALKA_LAKE_PARTS: { byDefault: '', example: 'postgresql://santalka:secret@part-1.example.lt/economy postgresql://…' },
  SANTALKA_UPLOAD_MB: { byDefault: '2048', example: '500' },
  SANTALKA_COUNTRY: { byDefault: 'lithuania', example: 'sample' },
  SANTALKA_LANGUAGE: { byDefault: '', example: 'lt' },
  SANTALKA_CONNECTIONS: { byDefault: '10', example: '20' },
  SANTALKA_TRUST_PROXY: { byDefault: 'no', example: 'yes' },
  SANTALKA_SMTP_URL: { byDefault: '', example: 'smtps://santalka:secret@mail.example.lt:465' },
  SANTALKA_MAIL_FROM: { byDefault: '', example: 'santalka@klasteriai.example.lt' },
  SANTALKA_SECRET: { byDefault: '', example: '43 random characters' },
  SANTALKA_OIDC_ISSUER: { byDefault: '', example: 'https://login.example.lt' },
  SANTALKA_OIDC_CLIENT_ID: { byDefault: '', example: 'santalka' },
  SANTALKA_OIDC_CLIENT_SECRET: { byDefault: '', example: 'as the other side gave it' },
  SANTALKA_OIDC_NAME: { byDefault: '', example: 'Example Ministry' },
} as const

export type SettingName = keyof typeof settings
export type Environment = Readonly<Record<string, string | undefined>>

/** One setting with a value that cannot be used, or a name that is not a setting. */
export type ConfigProblem =
  | { code: 'setting-wrong'; name: SettingName; value: string; expects: Expectation }
  | { code: 'setting-unknown'; name: string; nearest: SettingName | null }
  | { code: 'country-missing'; value: string; countries: string[] }

export type Expectation =
  | 'port'
  | 'host'
  | 'web-address'
  | 'database-address'
  | 'database-addresses'
  | 'log-level'
  | 'folder'
  | 'name'
  | 'language'
  | 'count'
  | 'megabytes'
  | 'yes-or-no'
  | 'mail-server'
  | 'mail-address'
  | 'long-secret'
  | 'text'
  | 'with-issuer'

const expectation = {
  PORT: 'port',
  HOST: 'host',
  PUBLIC_URL: 'web-address',
  DATABASE_URL: 'database-address',
  LOG_LEVEL: 'log-level',
  SANTALKA_DATA: 'folder',
  SANTALKA_LAKE_URL: 'database-address',
  SANTALKA_LAKE_PARTS: 'database-addresses',
  SANTALKA_UPLOAD_MB: 'megabytes',
  SANTALKA_COUNTRY: 'name',
  SANTALKA_LANGUAGE: 'language',
  SANTALKA_CONNECTIONS: 'count',
  SANTALKA_TRUST_PROXY: 'yes-or-no',
  SANTALKA_SMTP_URL: 'mail-server',
  SANTALKA_MAIL_FROM: 'mail-address',
  SANTALKA_SECRET: 'long-secret',
  SANTALKA_OIDC_ISSUER: 'web-address',
  SANTALKA_OIDC_CLIENT_ID: 'text',
  SANTALKA_OIDC_CLIENT_SECRET: 'text',
  SANTALKA_OIDC_NAME: 'text',
} satisfies Record<SettingName, Expectation>

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most))

const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ })

const schema = z.object({
  PORT: wholeNumber(0, 65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: databaseAddress.optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('warn'),
  SANTALKA_DATA: z.string().optional(),
  SANTALKA_LAKE_URL: databaseAddress.optional(),
  SANTALKA_LAKE_PARTS: z
    .string()
    .transform((text) => text.trim().split(/\s+/))
    .pipe(z.array(databaseAddress))
    .default([]),
  SANTALKA_UPLOAD_MB: wholeNumber(1, 1_000_000).default(2048),
  SANTALKA_COUNTRY: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .default('lithuania'),
  SANTALKA_LANGUAGE: z.enum(['lt', 'en']).optional(),
  SANTALKA_CONNECTIONS: wholeNumber(2, 1000).default(10),
  SANTALKA_TRUST_PROXY: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((word) => word === 'yes'),
  SANTALKA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SANTALKA_MAIL_FROM: z.string().refine(isMailAddress).optional(),
  SANTALKA_SECRET: z.string().min(32).optional(),
  SANTALKA_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  SANTALKA_OIDC_CLIENT_ID: z.string().optional(),
  SANTALKA_OIDC_CLIENT_SECRET: z.string().optional(),
  SANTALKA_OIDC_NAME: z.string().max(60).optional(),
})

/** Values that are never written out, wherever they are wrong. */
const secretSettings: ReadonlySet<SettingName> = new Set([
  'SANTALKA_SECRET',
  'SANTALKA_OIDC_CLIENT_SECRET',
  'SANTALKA_SMTP_URL',
  'SANTALKA_LAKE_URL',
  'SANTALKA_LAKE_PARTS',
])

/** Settings that make sense together only. */
const withIssuer = ['SANTALKA_OIDC_CLIENT_ID', 'SANTALKA_OIDC_CLIENT_SECRET'] as const satisfies readonly SettingName[]

export type Config = {
  port: number
  /** The server that holds a copy of the lake's rows, and those that hold its parts; absent: the files here are asked. */
  lakeServer: { address: string; parts: readonly string[] } | undefined
  /** Absent: every address of this machine. */
  host: string | undefined
  publicUrl: string
  databaseUrl: string | undefined
  /** The largest file that is taken from a browser. */
  mostUploadBytes: number
  logLevel: z.output<typeof schema>['LOG_LEVEL']
  dataFolder: string
  country: string
  countryFolder: string
  language: 'lt' | 'en'
  maxConnections: number
  trustsProxy: boolean
  /** Through which server mail leaves, and from whom; absent: it stays in the mailbox. */
  mail: { smtpUrl: string; from: string } | undefined
  /** What sessions and second factors are protected with; absent: one that is kept in the database. */
  secret: string | undefined
  /** Another server that people may sign in with. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
}

/** Reads the whole configuration, or tells everything that is wrong with it. */
export function readConfig(environment: Environment, workingFolder: string): { config: Config } | { problems: ConfigProblem[] } {
  // An empty setting, as in `PORT= npm start`, is one that was not made.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('SANTALKA_') && !isSetting(name))
  const parsed = schema.safeParse(given)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path }) => path[0]).filter((name) => typeof name === 'string' && isSetting(name))
  // Mail from nobody would be refused by every server, one letter after another.
  if (given['SANTALKA_SMTP_URL'] !== undefined && given['SANTALKA_MAIL_FROM'] === undefined) wrong.push('SANTALKA_MAIL_FROM')
  const problems: ConfigProblem[] = [
    ...unknown.map((name) => ({ code: 'setting-unknown' as const, name, nearest: nearestSetting(name) })),
    ...[...new Set(wrong)].map((name) => ({
      code: 'setting-wrong' as const,
      name,
      value: secretSettings.has(name) ? '…' : (given[name] ?? ''),
      expects: expectation[name],
    })),
    ...withIssuer
      .filter((name) => given['SANTALKA_OIDC_ISSUER'] !== undefined && given[name] === undefined)
      .map((name) => ({ code: 'setting-wrong' as const, name, value: '', expects: 'with-issuer' as const })),
  ]
  if (!parsed.success || problems.length > 0) return { problems }
  const read = parsed.data
  return {
    config: {
      port: read.PORT,
      host: read.HOST,
      publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
      databaseUrl: read.DATABASE_URL,
      lakeServer:
        read.SANTALKA_LAKE_URL === undefined ? undefined : { address: read.SANTALKA_LAKE_URL, parts: read.SANTALKA_LAKE_PARTS },
      mostUploadBytes: read.SANTALKA_UPLOAD_MB * 1024 ** 2,
      logLevel: read.LOG_LEVEL,
      // The default lies beside the program, wherever it is called from; a given folder is the caller's.
      dataFolder: read.SANTALKA_DATA === undefined ? resolve(programFolder, 'data') : resolve(workingFolder, read.SANTALKA_DATA),
      country: read.SANTALKA_COUNTRY,
      countryFolder: resolve(programFolder, 'countries', read.SANTALKA_COUNTRY),
      language: read.SANTALKA_LANGUAGE ?? languageOf(environment),
      maxConnections: read.SANTALKA_CONNECTIONS,
      trustsProxy: read.SANTALKA_TRUST_PROXY,
      mail:
        read.SANTALKA_SMTP_URL === undefined || read.SANTALKA_MAIL_FROM === undefined
          ? undefined
          : { smtpUrl: read.SANTALKA_SMTP_URL, from: read.SANTALKA_MAIL_FROM },
      secret: read.SANTALKA_SECRET,
      oidc: oidcOf(read),
    },
  }
}

function oidcOf(read: z.output<typeof schema>): Config['oidc'] {
  const { SANTALKA_OIDC_ISSUER: issuer, SANTALKA_OIDC_CLIENT_ID: clientId, SANTALKA_OIDC_CLIENT_SECRET: clientSecret } = read
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { issuer, clientId, clientSecret, name: read.SANTALKA_OIDC_NAME ?? new URL(issuer).hostname }
}

function isSetting(name: string): name is SettingName {
  return Object.hasOwn(settings, name)
}

/** The operator's language: the terminal's locale, English when it is neither of ours. */
export function languageOf(environment: Environment): 'lt' | 'en' {
  const named = environment['SANTALKA_LANGUAGE']
  if (named === 'lt' || named === 'en') return named
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return locale.toLowerCase().startsWith('lt') ? 'lt' : 'en'
}

/** The setting that was probably meant, with or without what they all begin with; null when nothing comes near. */
function nearestSetting(name: string): SettingName | null {
  const bare = name.replace(/^SANTALKA_/, '')
  const byName = new Map(
    Object.keys(settings)
      .filter(isSetting)
      .flatMap((setting) => [
        [setting, setting],
        [setting.replace(/^SANTALKA_/, ''), setting],
      ]),
  )
  const found = nearest(bare, byName.keys())
  return found === undefined ? null : (byName.get(found) ?? null)
}
