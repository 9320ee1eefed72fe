import type { CountryMap } from '#core/figures/country-map.ts'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { StandsOut } from '#core/economy/country-economy.ts'
import type { UnlinkedClasses } from '#core/economy/activities/unlinked-classes.ts'
import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { ActivityMeasure, PlaceMeasure } from '#core/economy/observed/list-economy.ts'
import type { FirmRow, SurvivalRow } from '#core/economy/observed/list-firms.ts'
import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { Together } from '#core/economy/observed/shown-coagglomeration.ts'
import type { ClusterIndex } from '#core/economy/observed/shown-cluster-index.ts'
import type { ShiftId } from '#core/economy/observed/shown-shift.ts'
import type { StarList } from '#core/economy/observed/star-lists.ts'
import type { StrongList } from '#core/economy/observed/strong-lists.ts'
import type { ComplexityTold } from '#core/economy/observed/told-complexity.ts'
import type { Level, Question } from '#core/economy/observed/question.ts'
import type { MethodShape } from '#core/economy/methods/method.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import type { SourceNote } from '#web/public/dossier.ts'

/** A load that a page was made from; it leads to its receipt. */
export type MadeOf = { readonly id: string; readonly dataSet: string; readonly file: string; readonly day: string }

/** What every page of the observatory is told: what was asked, what it could have been, and what it was made from. */
export type Frame = {
  readonly question: Question
  /** The year that is shown. */
  readonly year: number
  readonly years: readonly number[]
  readonly months: number
  readonly growthYears: number | null
  /** The share of the earlier year that was led over by estimated shares; null where it is coded in the same edition. */
  readonly growthEstimated: number | null
  /** Edition of the classification that the year is coded in. */
  readonly version: '2' | '2.1'
  /** The set that is shown, where groups of it have no code of that edition; `isWhole`: none of them has. */
  readonly uncoded: { readonly count: number; readonly isWhole: boolean } | null
  /** Group sets that may be asked for. */
  readonly sets: readonly { readonly id: string; readonly name: Localised }[]
  readonly madeOf: readonly MadeOf[]
  /** Shares of what is counted that could not be placed or classed, or were split by an estimate. */
  readonly coverage: { readonly unplaced: number; readonly unclassed: number; readonly estimated: number }
  /** What the publisher says of wages, where they are counted. */
  readonly wageRule: Localised | null
  readonly names: { readonly [activity: string]: Localised }
}

/** A page of the observatory: null where no data set has been brought in yet. */
export type Observed<Content> =
  | { readonly frame: Frame; readonly content: Content }
  | { readonly frame: null; readonly content: null }

/** One activity in one place. */
export type PairRow = {
  readonly place: SubjectId
  readonly activity: string
  readonly amount: Figure
  readonly firms: Figure
  readonly share: Figure
  readonly quotient: Figure
  /** The same on a scale from −1 to 1: in files. */
  readonly symmetric: Figure
  readonly growth: Figure
  readonly density: Figure
  readonly cluster: Figure
  /** Counted in firms, with its interval of chance; null where a page does not tell it. */
  readonly chance: Figure | null
}

export type PlaceRow = { readonly [measure in PlaceMeasure]: Figure } & {
  readonly place: SubjectId
  readonly amount: Figure
  readonly firms: Figure
  readonly clusters: number
  readonly strongest: readonly string[]
}

export type ActivityRow = { readonly [measure in ActivityMeasure]: Figure } & {
  readonly activity: string
  readonly amount: Figure
  readonly firms: Figure
  readonly strongest: readonly SubjectId[]
}

/** A change since the earlier year and what it came from. */
export type ShiftFigures = { readonly [id in ShiftId]: Figure }
export type ShiftRow = ShiftFigures & { readonly activity: string }

/** What is told of the firms of a place or an activity, or why nothing is. */
export type FirmsPart =
  | { readonly told: null; readonly why: 'in-part' | 'no-such-year' | 'one-year' | 'not-told' }
  | {
      readonly why: null
      readonly told: {
        /** Years in a row in which firms were seen. */
        readonly names: Frame['names']
        readonly from: number
        readonly to: number
        /** Whether the question asks for activities that are not told. */
        readonly isFiner: boolean
        readonly whole: FirmRow | null
        readonly rows: readonly FirmRow[]
        /** How long firms survive: of the whole first, then of the rows. */
        readonly survival: readonly SurvivalRow[]
        readonly rules: FirmRules
        /** Classes in years of the other edition that the correspondence leads nowhere. */
        readonly unlinked: readonly UnlinkedClasses[]
      }
    }

export const firmLists = ['places', 'activities'] as const
export type EconomyFirms = {
  readonly of: (typeof firmLists)[number]
  readonly place: SubjectId | null
  readonly activity: string | null
  readonly firms: FirmsPart
}

export type MethodsData = { readonly methods: readonly { readonly id: string; readonly method: MethodShape }[] }
export type MethodData = { readonly id: string; readonly method: MethodShape; readonly others: readonly string[] }

/** What the observatory holds of a data set. */
export type HeldSet = {
  readonly dataSet: string
  readonly loads: number
  readonly from: string
  readonly to: string
  readonly rows: number
  readonly refused: number
}

export type EconomyHome = {
  readonly held: readonly HeldSet[]
  readonly q: string
  readonly foundPlaces: readonly SubjectId[]
  readonly foundActivities: readonly string[]
  readonly amount: Figure
  readonly firms: Figure
  readonly places: number
  readonly activities: number
  /** How large a row has to be to be among the strongest. */
  readonly standsOut: StandsOut
  readonly strongest: readonly PairRow[]
}

export type EconomyPlaces = { readonly rows: readonly PlaceRow[]; readonly complexity: ComplexityTold }
export type EconomyActivities = { readonly rows: readonly ActivityRow[]; readonly complexity: ComplexityTold }

export type EconomyPlace = {
  readonly row: PlaceRow
  readonly rows: readonly PairRow[]
  /** Not specialised yet, near to what is: the most related first. */
  readonly promising: readonly PairRow[]
  /** What the change since the earlier year came from; null where there is none to compare with. */
  readonly shift: { readonly whole: ShiftFigures; readonly rows: readonly ShiftRow[] } | null
  readonly firms: FirmsPart
  readonly stars: readonly StarList[]
  readonly strong: readonly StrongList[]
  readonly clusters: readonly SubjectId[]
}

/** Which others choose the same places as an activity, or as a group. */
export type TogetherPart = {
  /** All others, those that are surely together first: a page shows the strongest of them, files all. */
  readonly rows: readonly Together[]
  /** Of a group: how far its own activities choose the same places, and how finely they are told apart; null of an activity. */
  readonly within: { readonly figure: Figure; readonly level: Level | null } | null
}

/** What the pages of an activity and of a group of activities have in common. */
export type EconomyActivity = {
  readonly row: ActivityRow
  readonly rows: readonly PairRow[]
  readonly neighbours: readonly { readonly activity: string; readonly relatedness: number }[]
  readonly together: TogetherPart
  readonly firms: FirmsPart
  readonly stars: readonly StarList[]
  readonly strong: readonly StrongList[]
  /** Organised clusters with a member in this activity. */
  readonly clusters: readonly { readonly cluster: SubjectId; readonly members: number }[]
  /** Of a group: the activities that belong to it; of an activity: none. */
  readonly parts: readonly string[]
  /** Of a group that was derived here: how firm it is. */
  readonly firmness: { readonly overStarts: number; readonly overPlaces: number | null } | null
}

export type EconomyGroups = { readonly sets: readonly GroupSet[] }

export type EconomyCompare = {
  readonly of: 'places' | 'activities'
  readonly chosen: readonly string[]
  readonly choices: readonly string[]
  readonly places: readonly PlaceRow[]
  readonly activities: readonly ActivityRow[]
  /** Rows: what the chosen ones have beside each other; columns: the chosen. */
  readonly beside: readonly { readonly id: string; readonly quotients: readonly Figure[]; readonly amounts: readonly Figure[] }[]
}

export const rankingOrders = ['quotient', 'amount', 'firms', 'share', 'growth', 'density', 'cluster'] as const
export type RankingOrder = (typeof rankingOrders)[number]

export type EconomyRanking = {
  readonly rows: readonly PairRow[]
  readonly total: number
  /** Rows of which it cannot be said whether they reach what is asked for. */
  readonly unsaid: number
  readonly page: number
  readonly pages: number
  readonly sort: RankingOrder
  /** What the cluster index lacks here; null where it is told. */
  readonly lacks: ClusterIndex['lacks']
  /** Who says area and inhabitants, of which it is made. */
  readonly sizedBy: readonly SourceNote[]
  readonly place: string
  readonly activity: string
  readonly specialised: boolean
  readonly least: number
  readonly places: readonly SubjectId[]
}

export const mapMeasures = ['quotient', 'amount', 'share', 'growth', 'density'] as const
export type MapMeasure = (typeof mapMeasures)[number]

export type EconomyMap = {
  readonly map: CountryMap
  readonly measure: MapMeasure
  readonly activity: string
  readonly activities: readonly string[]
  readonly rows: readonly PairRow[]
  readonly clusters: readonly { readonly place: SubjectId; readonly clusters: number }[]
}

export type SpaceNode = {
  readonly activity: string
  readonly x: number
  readonly y: number
  readonly amount: Figure
  readonly quotient: Figure
  readonly density: Figure
  readonly links: number
}

export type EconomySpace = {
  readonly place: SubjectId | null
  readonly places: readonly SubjectId[]
  readonly nodes: readonly SpaceNode[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly relatedness: number
    /** Other measures of it: in files. */
    readonly beside: readonly (number | null)[]
  }[]
}

export type LoadRow = {
  readonly id: string
  readonly dataSet: string
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly layout: string
  readonly encoding: string
  readonly slices: readonly string[]
  /** What it is complete for; null: for everything. */
  readonly parts: readonly { readonly places: readonly string[] | null; readonly activities: readonly string[] | null }[] | null
  readonly notes: readonly { readonly code: string; readonly rows: number; readonly examples: readonly string[] }[]
  readonly dropped: readonly { readonly slices: readonly string[]; readonly day: string; readonly reason: string | null }[]
  readonly read: number
  readonly kept: number
  readonly refused: number
  readonly refusals: readonly { readonly code: string; readonly rows: number }[]
  readonly loadedAt: string
  /** Where it came from; the person's name stays inside. */
  readonly by: 'officer' | 'terminal'
  readonly title: Localised
  readonly publisher: string
  readonly licence: string | null
  readonly address: string | null
  readonly activityVersion: string | null
  readonly isCurrent: boolean
  readonly changed: readonly LoadChange[]
}
/** What a load changed in one slice; null: nothing of it was there before. */
export type LoadChange = {
  readonly slice: string
  readonly rowsBefore: number | null
  readonly rowsNow: number
  readonly firmsBefore: number | null
  readonly firmsNow: number | null
  readonly appeared: number
  readonly vanished: number
  readonly corrected: number
}
export type EconomyLoads = { readonly loads: readonly LoadRow[] }
export type EconomyLoad = { readonly load: LoadRow }

export type EconomyPlaceData = { readonly place: SubjectId; readonly observed: Observed<EconomyPlace> }
export type EconomyActivityData = { readonly activity: string; readonly observed: Observed<EconomyActivity> }
