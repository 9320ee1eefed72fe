import type { World } from '#actions/world.ts'
import type { Wish } from '#core/people/may.ts'
import type { Act } from '#core/people/rights.ts'
import type { Person } from '#core/people/role.ts'
import type { Table } from '#core/registry/table.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { BroughtFiles } from '#server/economy/bring-files.ts'
import type { Accounts } from '#server/accounts/open-accounts.ts'
import { dataFormats } from '#server/page-definition.ts'
import type { DataFormat, FilesOf, PageFile, PageNameFor, PageReader } from '#server/page-definition.ts'
import type { Sent } from './read-sent.ts'

/** One request to a page behind the sign-in: by whom, and with what it can be answered. */
export type Visit = {
  readonly world: World
  readonly person: Person
  readonly reader: PageReader
  readonly accounts: Accounts
  /** The headers of the request, for cookies and addresses; names in small letters. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  /** The address of the reader's machine, for limits. */
  readonly ip: string
  /** Whether mail leaves the house; where none does, the invented country shows it in its mailbox. */
  readonly sendsMail: boolean
  readonly broughtFiles: BroughtFiles | null
}

/**
 * What must hold before anything is looked up. `signed-in`: any account; `anyone`: visitors too (sign-in, personal links);
 * `anywhere`: the act, on whatever cluster; a wish: exactly that.
 */
export type Need = 'anyone' | 'signed-in' | { readonly anywhere: Act } | Wish

/** What a deed ends in. After `goTo` the next page tells what was done. */
export type Outcome<Data> =
  | { readonly goTo: string; readonly said?: MessageKey; readonly cookies?: readonly string[] }
  /** The page again, with what is wrong beside what was entered. */
  | { readonly show: Data; readonly status: 200 | 400 | 409 | 422 | 429; readonly headers?: Readonly<Record<string, string>> }
  /** For scripts of ours. */
  | { readonly json: unknown; readonly status?: 200 | 409 | 422; readonly cookies?: readonly string[] }

/** A form of a page, sent: by a browser without script as fields, by a script as JSON. Rights are asked by the deed itself. */
export type FormDeed<Data> = (visit: Visit, sent: Sent) => Promise<Outcome<Data>>

export type InsideDefinition<Data> = {
  readonly page: PageNameFor<Data>
  readonly needs: (slug: string | null) => Need
  /** Gives null when there is no such thing: the answer is 404. */
  readonly load: (visit: Visit) => Promise<Data | null>
  readonly tables?: (data: Data, reader: PageReader) => readonly Table[] | Promise<readonly Table[]>
  readonly json?: (data: Data, reader: PageReader) => unknown
  /** Files that are made in a way of their own. */
  readonly files?: FilesOf<Data>
  readonly deeds?: { readonly [deed: string]: FormDeed<Data> }
}

/** An inside page whose kind of data only its own definition knows. */
export type InsidePage = {
  readonly page: string
  readonly needs: (slug: string | null) => Need
  readonly formats: readonly DataFormat[]
  readonly deeds: readonly string[]
  readonly open: (visit: Visit) => Promise<OpenedInside | null>
  readonly act: (visit: Visit, deed: string, sent: Sent) => Promise<Outcome<unknown>>
}

export type OpenedInside = {
  readonly data: unknown
  readonly tables: () => Promise<readonly Table[]>
  readonly json: () => Promise<unknown>
  readonly file: (format: DataFormat) => Promise<PageFile | null>
}

/** Closes a definition over its kind of data, so that pages of all kinds stand in one table. */
export function insidePageOf<Data>({
  page,
  needs,
  load,
  tables,
  json,
  files = {},
  deeds = {},
}: InsideDefinition<Data>): InsidePage {
  const own: DataFormat[] = [...((tables ?? json) ? (['json'] as const) : []), ...(tables ? (['csv', 'xlsx'] as const) : [])]
  const formats = dataFormats.filter((format) => own.includes(format) || files[format] !== undefined)
  return {
    page,
    needs,
    formats,
    deeds: Object.keys(deeds),
    async open(visit) {
      const data = await load(visit)
      if (data === null) return null
      return {
        data,
        tables: async () => (await tables?.(data, visit.reader)) ?? [],
        json: async () => (await json?.(data, visit.reader)) ?? null,
        file: async (format) => (await files[format]?.(data, visit.reader)) ?? null,
      }
    },
    async act(visit, deed, sent) {
      const run = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined
      if (run === undefined) throw new Error(`a deed was asked for that the page does not have: ${deed}`)
      return run(visit, sent)
    },
  }
}
