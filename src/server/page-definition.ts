import type { BeforeAndAfter } from '#actions/what-if.ts'
import type { ClusterIndex } from '#core/registry/cluster-index.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Table } from '#core/registry/table.ts'
import type { Material } from '#core/rules/material.ts'
import type { CodesInEditions, Observation } from '#core/economy/observed/observation.ts'
import type { OpenBook } from '#core/rules/overview/open-book.ts'
import type { ThresholdChange } from '#core/rules/what-if/what-if.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { RegisterCounts } from '#store/count-register.ts'
import type { OrganisationCounts, OrganisationQuestion } from '#store/read-organisations.ts'
import type { Db } from '#store/deed.ts'
import type { PageDataByName } from '#web/page-data.ts'
import type { CodeLists } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'
import type { Observatory } from './economy/observatory.ts'
import type { BriefVerdicts, RuleBook } from './open-rules.ts'

/** What the page of an address is given to read with: one language, one day, one state of knowledge. */
export type PageReader = {
  readonly db: Db
  readonly language: Language
  readonly route: Route
  /** The part of the address after the route: a subject's slug, the number of a statement; null on a list. */
  readonly slug: string | null
  readonly query: URLSearchParams
  readonly today: Day
  /** The day that is shown: asOf, or today. */
  readonly day: Day
  readonly asOf: Day | null
  readonly knownAt: Moment | null
  readonly country: CountryFacts
  readonly codes: CodeLists
  readonly publicUrl: string
  readonly dataVersion: number
  /** A document of the country ('conflicts', 'shapes', …) as it was loaded; null when there is none. */
  readonly document: (name: string) => Promise<unknown>
  /** The readers of the projection with this page's knowledge. */
  readonly shownOf: (subjects: readonly SubjectId[]) => Promise<Shown[]>
  readonly shownAbout: (target: SubjectId) => Promise<Shown[]>
  readonly shownOfKind: (kind: string, properties?: readonly string[]) => Promise<Shown[]>
  /** All clusters as cards, with the filters of lists, map and exports. */
  readonly clusterIndex: () => Promise<ClusterIndex>
  /** How much the register holds, and how many organisations a question finds: counted once for each version of the data. */
  readonly registerCounts: () => Promise<RegisterCounts>
  readonly organisationCounts: (question: OrganisationQuestion) => Promise<OrganisationCounts>
  readonly rules: ReaderOfRules
  /** The observatory: what is held, and what it sees of a question; null while nothing is held. */
  readonly economy: ReaderOfEconomy
  /** Names on the shown day (the latest ones for a subject that had none then). */
  readonly namesOf: (subjects: readonly SubjectId[]) => Promise<ReadonlyMap<SubjectId, Localised>>
}

/** The rule sets with this page's knowledge, and what they say on its day. */
export type ReaderOfRules = {
  readonly book: () => Promise<RuleBook>
  /** What rule sets ask of some clusters. */
  readonly materialOf: (clusters: readonly SubjectId[]) => Promise<ReadonlyMap<SubjectId, Material>>
  /** All rule sets on all clusters: worked out once for each version of the data, day and knowledge. */
  readonly briefVerdicts: () => Promise<BriefVerdicts>
  /** Verdicts that cannot be said, and what each of them waits for. */
  readonly openBook: () => Promise<OpenBook>
  /** What other thresholds would mean for all clusters. */
  readonly withThresholds: (thresholds: readonly ThresholdChange[]) => Promise<readonly BeforeAndAfter[]>
}

/** What `country.yaml` says, as far as pages need it. */
export type CountryFacts = {
  readonly id: string
  readonly name: Localised
  readonly sample: boolean
  readonly timezone: string
  readonly worldAtlasId: string | null
}

/** The economy with this page's knowledge of clusters. */
export type ReaderOfEconomy = Pick<
  Observatory,
  'held' | 'flowTables' | 'observe' | 'projectTies' | 'firms' | 'effect' | 'distance'
> & {
  /** Names of the activities and groups of an answer, or of other activities of its edition. */
  readonly names: (observation: Observation, codes?: readonly string[]) => Promise<{ readonly [activity: string]: Localised }>
  /** Organised clusters with members in some activities, known by the one edition or the other. */
  readonly clustersIn: (codes: CodesInEditions) => Promise<{ cluster: SubjectId; members: number }[]>
}

export type JsonLd = { readonly [key: string]: unknown }

/** Names of the pages in src/web/pages.tsx that can be drawn from such data: a page with other data does not compile. */
export type PageNameFor<Data> = {
  [Name in keyof PageDataByName]: Data extends PageDataByName[Name] ? Name : never
}[keyof PageDataByName]

/**
 * One page: what it shows, and what its twins give. The name is that of the page in src/web/pages.tsx.
 * `load` gives null when there is no such thing: the answer is 404. Names of subjects that occur anywhere in the data
 * are put into the context of the page.
 */
export type PageDefinition<Data> = {
  readonly page: PageNameFor<Data>
  readonly load: (reader: PageReader) => Promise<Data | null>
  /** Adds what only the drawn page shows and what takes long to work out; its files do without. */
  readonly drawn?: (data: Data, reader: PageReader) => Promise<Data>
  /** The lists of the page, for .csv (the first one), .xlsx (all, and the dictionary) and .json. */
  readonly tables?: (data: Data, reader: PageReader) => readonly Table[] | Promise<readonly Table[]>
  /** What .json gives; when left out, the tables. */
  readonly json?: (data: Data, reader: PageReader) => unknown
  /** The entity for .jsonld. */
  readonly entity?: (data: Data, reader: PageReader) => JsonLd | Promise<JsonLd>
  /** The figure of the page as a standalone SVG; null when this view has none. */
  readonly figure?: (data: Data, reader: PageReader) => string | null | Promise<string | null>
  /** Files that are made in a way of their own, by format; they stand before what tables, json and figure would give. */
  readonly files?: FilesOf<Data>
}

/** A file as it is handed out. `isShown`: browsers show it, and save it only when asked to. */
export type PageFile = {
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array
  readonly isShown: boolean
}

export type FilesOf<Data> = {
  readonly [format in DataFormat]?: (data: Data, reader: PageReader) => PageFile | null | Promise<PageFile | null>
}

/** A page whose kind of data only its own definition knows. */
export type Page = {
  readonly page: string
  readonly formats: readonly DataFormat[]
  readonly open: (reader: PageReader) => Promise<OpenedPage | null>
}

/** The pages of a route: the list at its address, and one thing below it. */
export type RoutePages = { readonly list?: Page; readonly one?: Page }

export const dataFormats = ['json', 'csv', 'xlsx', 'jsonld', 'svg', 'png', 'pdf', 'docx', 'jsonstat', 'sdmx'] as const
export type DataFormat = (typeof dataFormats)[number]

export type OpenedPage = {
  readonly data: unknown
  /** The data with what only the drawn page shows. */
  readonly drawn: () => Promise<unknown>
  readonly tables: () => Promise<readonly Table[]>
  readonly json: () => Promise<unknown>
  readonly entity: () => Promise<JsonLd | null>
  readonly figure: () => Promise<string | null>
  readonly file: (format: DataFormat) => Promise<PageFile | null>
}

/** Closes a definition over its kind of data, so that pages of all kinds stand in one table. */
export function pageOf<Data>(definition: PageDefinition<Data>): Page {
  const { page, load, drawn, tables, json, entity, figure, files = {} } = definition
  const own: DataFormat[] = []
  if (tables ?? json) own.push('json')
  if (tables) own.push('csv', 'xlsx')
  if (entity) own.push('jsonld')
  if (figure) own.push('svg')
  const formats = dataFormats.filter((format) => own.includes(format) || files[format] !== undefined)
  return {
    page,
    formats,
    async open(reader) {
      const data = await load(reader)
      if (data === null) return null
      return {
        data,
        drawn: async () => (drawn === undefined ? data : await drawn(data, reader)),
        tables: async () => (await tables?.(data, reader)) ?? [],
        json: async () => (await json?.(data, reader)) ?? null,
        entity: async () => (await entity?.(data, reader)) ?? null,
        figure: async () => (await figure?.(data, reader)) ?? null,
        file: async (format) => (await files[format]?.(data, reader)) ?? null,
      }
    },
  }
}
