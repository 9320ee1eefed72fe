import type { ActivityVersion } from './activity-tree.ts'

/** Whether the periods of a series can stand beside one another in the edition asked for. */
export type SeriesVerdict =
  | { readonly code: 'one-version' }
  /** The periods in another edition have to be led over the bridge, and are estimates in part. */
  | { readonly code: 'bridge-needed'; readonly periods: readonly string[] }
  /** Another edition, and no correspondence at hand: refused. */
  | { readonly code: 'versions-mixed'; readonly periods: readonly string[] }
  /** A period whose edition nobody told: refused. */
  | { readonly code: 'version-unknown'; readonly periods: readonly string[] }

/** Editions never stand in one series silently: the same code means other firms in each. */
export function judgeSeries(
  periods: ReadonlyMap<string, ActivityVersion | null>,
  wanted: ActivityVersion,
  hasCorrespondence: boolean,
): SeriesVerdict {
  const untold = [...periods].flatMap(([period, version]) => (version === null ? [period] : []))
  if (untold.length > 0) return { code: 'version-unknown', periods: untold }
  const others = [...periods].flatMap(([period, version]) => (version === wanted ? [] : [period]))
  if (others.length === 0) return { code: 'one-version' }
  return { code: hasCorrespondence ? 'bridge-needed' : 'versions-mixed', periods: others }
}
