import { diceFor } from '../../bench/country/dice.ts'
import type { Dice } from '../../bench/country/dice.ts'
import { inCase } from './grammar.ts'
import type { Trade } from './trades.ts'

const beginnings =
  'Audv Bronv Čiurv Dorm Dvark Elvung Gaild Geldv Glund Irvald Jundv Kardv Klov Krunv Lamtv Lubrand Mardž Mintv Nalk Narv Opv Orlung Pakv Pluog Rambv Ruosk Saltv Skridm Stungv Šarvent Šnarv Talv Tirv Trungm Uldv Umv Vangr Vorsk Zubrand Žavr'.split(
    ' ',
  )
const endings = 'ala ana ara arė asta ata avė elė ena era esta ilė ina ira ista itė ona ora osta ota ova una ura ustė'.split(' ')

/** Found among the names of real firms. */
const taken: readonly string[] = ['Audvina']

/** Names in a fixed order, each once; none was found among those of 46,000 words in lists of real firms and projects. */
export const brands: readonly string[] = beginnings
  .flatMap((beginning) => endings.map((ending) => beginning + ending))
  .filter((brand) => !taken.includes(brand))
  .map((brand, index) => ({ brand, place: diceFor(71, index).roll() }))
  .toSorted((one, other) => one.place - other.place)
  .map(({ brand }) => brand)

export type FirmName = { readonly lt: string; readonly en: string; readonly plain: string; readonly legalForm: 'rab' | 'avb' }

export const legalForms = {
  rab: { lt: 'Ribotos atsakomybės bendrovė (RAB)', en: 'Limited company (RAB)' },
  avb: { lt: 'Atviroji bendrovė (AVB)', en: 'Public company (AVB)' },
} as const

/** Three ways in which firms are called: by a word of their own, with what they make, after their town. */
export function firmNames(brand: string, town: string, trade: Trade, dice: Dice): { lt: string; en: string } {
  const [productLt, productEn] = dice.pick(trade.products)
  const way = dice.roll()
  if (way < 0.45) return { lt: brand, en: brand }
  if (way < 0.75) return { lt: `${brand} ${productLt}`, en: `${brand} ${productEn}` }
  return { lt: `${inCase(town, 'genitive')} ${productLt}`, en: `${town} ${productEn}` }
}

export function asFirm({ lt, en }: { lt: string; en: string }, isLarge: boolean): FirmName {
  return isLarge
    ? { lt: `AVB „${lt}“`, en: `${en} AVB`, plain: lt, legalForm: 'avb' }
    : { lt: `RAB „${lt}“`, en: `${en} RAB`, plain: lt, legalForm: 'rab' }
}
