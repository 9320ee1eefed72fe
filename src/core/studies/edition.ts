import type { Measured } from '#core/values/absence.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { Language } from '#core/values/language.ts'

/**
 * Everything that an edition of a study says, in both languages, as values that JSON can hold. Whoever writes it as a page,
 * a document or a table of numbers adds nothing: the hash of the canonical JSON of this content stands for all of them.
 */
export type StudyContent = {
  /** `study.2026` */
  readonly id: string
  readonly year: number
  readonly country: { readonly code: string; readonly name: Both }
  readonly title: Both
  readonly subtitle: Both
  readonly publisher: Both
  /** Who answers for the text, as a citation names them: an institution, never a person. */
  readonly authors: Both
  /** Number of the edition, from 1. */
  readonly edition: number
  readonly licence: Both
  /** The last returns were locked on this day; null while some are open. */
  readonly lockedOn: Day | null
  /** The moment whose knowledge the study shows (ISO, UTC): later facts never change it. */
  readonly knownAt: string
  /** Whether the country is invented: every page and file says so. */
  readonly sample: boolean
  readonly sections: readonly Section[]
  /** How it was done: the chapter before the annex. */
  readonly method: readonly Section[]
  readonly tables: readonly StudyTable[]
  readonly figures: readonly StudyFigure[]
  /** Shapes for figures on a map; null when no figure needs one. */
  readonly map: StudyMap | null
  readonly indicators: readonly IndicatorEntry[]
  readonly sources: readonly StudySource[]
  /** What differs from the edition before, if there was one. */
  readonly changes: readonly Both[]
}

/** A text in the languages of the house, complete. */
export type Both = { readonly [language in Language]: string }

export type Section = { readonly id: string; readonly title: Both; readonly blocks: readonly Block[] }

/** Texts are plain: paragraphs stand apart by an empty line, everything else is shown as it is typed. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Both }
  /** Said from numbers: `facts` are the cells that the sentence speaks of. */
  | { readonly kind: 'text'; readonly origin: 'generated'; readonly text: Both; readonly facts: readonly CellAddress[] }
  | { readonly kind: 'text'; readonly origin: 'editor'; readonly text: Both }
  | { readonly kind: 'points'; readonly origin: 'generated' | 'editor'; readonly items: readonly Both[] }
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'figure'; readonly figure: string }

/** One cell of one table: a category code for each dimension, and the measure. */
export type CellAddress = { readonly table: string; readonly at: Coordinates; readonly measure: string }
export type Coordinates = { readonly [dimension: string]: string }

export type StudyTable = {
  readonly id: string
  readonly number: number
  readonly title: Both
  readonly note: Both | null
  /** At least one; the last of them runs across the page when there is one measure. */
  readonly dimensions: readonly Dimension[]
  /** At least one. */
  readonly measures: readonly Measure[]
  /** Row by row: the first dimension varies slowest, measures vary quickest. Withheld is not zero, zero is a number. */
  readonly cells: readonly Measured[]
  readonly coverage: Coverage
  /** Ids in `sources` of the content. */
  readonly sources: readonly string[]
  /** Versions of the methods used, for people: "1", "indicator 3, disclosure 1". */
  readonly method: string
  readonly breaks: readonly SeriesBreak[]
}

export type Dimension = {
  readonly id: string
  readonly label: Both
  readonly role: 'time' | 'geo' | 'other'
  readonly categories: readonly Category[]
}

export type Category = { readonly code: string; readonly label: Both; readonly isTotal?: true }

export type Measure = {
  readonly id: string
  readonly label: Both
  /** A share is kept as 0–1 and shown as a percentage to people. */
  readonly unit: { readonly code: string; readonly label: Both }
  readonly decimals: number
  /** Id in `indicators` of the content, when there is a definition. */
  readonly indicator: string | null
}

/** Whom a table speaks about. */
export type Coverage =
  | {
      readonly basis: 'returns'
      readonly of: 'clusters' | 'organisations'
      readonly asked: number
      readonly answered: number
      readonly responseRate: Measured
    }
  /** Counted in the register: nobody had to be asked. */
  | { readonly basis: 'register'; readonly of: 'clusters' | 'organisations'; readonly population: number }

/** Numbers from this category on do not compare with those before it. */
export type SeriesBreak = {
  readonly dimension: string
  readonly code: string
  readonly text: Both
  /** The measure whose series breaks; null = every one of the table. */
  readonly measure: string | null
}

/** A picture of one table. Categories that are totals are left out of it. */
export type StudyFigure = {
  readonly id: string
  readonly number: number
  readonly title: Both
  /** What the picture shows, for those who do not see it. */
  readonly alt: Both
  readonly table: string
  readonly kind: 'bar' | 'line' | 'stacked' | 'dot' | 'map'
  readonly measure: string
  /** The dimension along the axis (for a map: whose codes are areas of the map). */
  readonly axis: string
  /** The dimension of the colours, or null for one series. */
  readonly series: string | null
  /** Categories chosen in the other dimensions. */
  readonly fixed: Coordinates
  /** Codes of the axis to show; null for all that are no totals. */
  readonly only: readonly string[] | null
}

/** Areas as outlines already laid on a plane: `path` holds moves, lines and closings of SVG and nothing else. */
export type StudyMap = {
  readonly width: number
  readonly height: number
  readonly areas: readonly {
    readonly code: string
    readonly name: Both
    readonly path: string
    /** Where a label stands. */
    readonly at: readonly [x: number, y: number]
  }[]
}

export type IndicatorEntry = {
  readonly id: string
  readonly name: Both
  readonly definition: Both
  readonly formula: Both
  readonly unit: Both
  readonly source: Both
  readonly method: number
  readonly breaks: readonly Both[]
}

export type StudySource = {
  readonly id: string
  readonly title: Both
  readonly publisher: Both | null
  readonly date: string | null
  readonly address: string | null
}

/** How an edition stands: its content is the same in a draft, but nobody may cite that. */
export type Imprint = {
  readonly state: 'draft' | 'frozen'
  readonly frozenOn: Day | null
  /** SHA-256 of the canonical JSON of the content, 64 hexadecimal digits. */
  readonly hash: string | null
  /** Permanent address of the edition. */
  readonly address: string | null
}
