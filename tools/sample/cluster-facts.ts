import type { SampleCluster } from './invent-country.ts'
import { tradeOf } from './trades.ts'

/** A mark that is given for three years; some have lapsed. */
export function labelOf({
  seed,
  number,
}: SampleCluster): { level: string; assessed: string; from: string; until: string } | null {
  if (seed.vigour < 0.55 || Number(seed.founded.slice(0, 4)) > 2021) return null
  const level = seed.vigour > 0.85 ? 'gold' : seed.vigour > 0.7 ? 'silver' : 'bronze'
  const year = 2022 + (number % 4)
  return { level, assessed: `${year}-04`, from: `${year}-06`, until: `${year + 3}-05` }
}

/** Since when members have worked together: before the foundation where nobody founded them for money. */
export function togetherSince({ seed, number }: SampleCluster): string {
  return seed.natural ? `${Number(seed.founded.slice(0, 4)) - 1 - (number % 2)}-09` : seed.founded
}

export type Paper = { readonly title: { readonly lt: string; readonly en: string }; readonly approved: string }

/** The rules or the strategy of a cluster; null for one that has none. */
export function paperOf({ seed, number }: SampleCluster, which: 'governance' | 'strategy'): Paper | null {
  const founded = Number(seed.founded.slice(0, 4))
  if (which === 'governance') {
    if (seed.vigour <= 0.3) return null
    return { title: { lt: `${seed.short} valdymo nuostatai`, en: `Rules of ${seed.short}` }, approved: `${founded}-12` }
  }
  if (seed.vigour <= 0.42) return null
  const year = Math.max(founded, 2018 + (number % 6))
  const term = `${year}–${year + 5}`
  return {
    title: { lt: `${seed.short} strategija ${term} m.`, en: `Strategy of ${seed.short} ${term}` },
    approved: `${year}-1${number % 3}`,
  }
}

const services = [
  ['bendri pirkimai', 'joint purchasing'],
  ['mokymai narių darbuotojams', 'training for members’ staff'],
  ['dalyvavimas parodose', 'taking part in fairs'],
  ['projektų rengimas', 'preparing projects'],
  ['partnerių paieška užsienyje', 'finding partners abroad'],
  ['laboratorijų nuoma', 'renting laboratories'],
  ['rinkos apžvalgos', 'market reviews'],
] as const

/** What the coordinator does for members; at least one thing. */
export function servicesOf({ seed, number }: SampleCluster): (readonly [lt: string, en: string])[] {
  const count = 1 + Math.round(seed.vigour * 4)
  return services.filter((_, index) => (index + number) % services.length < count)
}

/** Something that members made together. */
export function productOf({ seed }: SampleCluster): { lt: string; en: string } {
  const product = tradeOf(seed.trades[0] ?? '').products[0] ?? ['gaminys', 'product']
  return { lt: `bendras prekės ženklas „${seed.short} ${product[0]}“`, en: `joint brand “${seed.short} ${product[1]}”` }
}
