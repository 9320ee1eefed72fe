import type { PlaceBook } from '#core/economy/places/place-book.ts'
import type { Coding } from '../data-set.ts'
import type { LakeFormat } from '../format.ts'
import type { LoadSource } from '../load.ts'
import type { Trees } from './decide-edition.ts'
import type { PreparedFile } from './prepared.ts'

/** How far an import is; `unpacking` is what comes before the lake has the rows. */
export type ImportProgress = {
  readonly step: 'unpacking' | 'reading' | 'checking' | 'writing' | 'switching'
  readonly done: number
  readonly total: number | null
  readonly slice?: string
}

/** What is to be brought in, and how. */
export type ImportTask = {
  readonly prepared: PreparedFile
  /** The staging of this file: the same one after an end halfway, so that finished slices are not made again. */
  readonly folder: string
  readonly by: string
  readonly now: () => Date
  readonly formats?: readonly LakeFormat[]
  /** Whole: the file replaces its slices; part: it adds to them. Without it: a part where it has one place or one activity only. */
  readonly covers?: 'whole' | 'part' | undefined
  /** The importer has seen that most firms of a slice vanish, and means it. */
  readonly mayShrink?: boolean
  readonly slice?: string | undefined
  /** What the activities are coded by; without it what the codes themselves say, and what the format says. */
  readonly activityVersion?: Coding | undefined
  readonly source?: Partial<LoadSource> | undefined
  readonly places?: PlaceBook | null
  readonly trees?: Trees | null
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}
