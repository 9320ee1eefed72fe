import type { BoardCard, Progress } from '#core/monitoring/board.ts'
import type { Campaign, Extension } from '#core/monitoring/campaign.ts'
import type { CountryMap } from '#core/figures/country-map.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { MessageKey } from '#words/catalogue.ts'

/** A card of the board; what only the agency sees is null for others. */
export type CardShown = BoardCard & {
  readonly examined: { readonly outliers: number; readonly comments: number; readonly isSigned: boolean } | null
}

export type CountyProgress = {
  /** null = clusters without a known seat. */
  readonly county: SubjectId | null
  readonly asked: number
  readonly submitted: number
  readonly approved: number
  readonly late: number
}

export type CampaignData = {
  readonly campaign: Campaign
  readonly edition: number
  readonly cards: readonly CardShown[]
  readonly progress: Progress
  readonly counties: readonly CountyProgress[]
  readonly map: CountryMap
  readonly extensions: readonly Extension[]
  readonly filter: { readonly state: string | null; readonly county: string | null; readonly late: boolean }
  /** Clusters of the register that are neither asked nor taken out. */
  readonly notAsked: readonly SubjectId[]
  readonly may: { readonly change: boolean; readonly extend: boolean; readonly review: boolean; readonly lock: boolean }
  /** Ids of the returns whose boxes are ticked. */
  readonly ticked: readonly string[]
  /** What a bulk deed did, told once. */
  readonly bulk: {
    readonly act: 'approve' | 'lock'
    readonly done: number
    readonly left: readonly { readonly id: string; readonly cluster: SubjectId; readonly why: MessageKey }[]
  } | null
  readonly trouble: { readonly form: string; readonly why: MessageKey; readonly entered: Readonly<Record<string, string>> } | null
}

/** A return without outliers and open comments, signed: it may be approved without a second look. */
export function isClean({ state, examined }: CardShown): boolean {
  return state === 'submitted' && examined !== null && examined.isSigned && examined.outliers === 0 && examined.comments === 0
}
