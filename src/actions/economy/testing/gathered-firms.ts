import { monthlyFile } from './sodra-file.ts'
import type { FirmMonth } from './sodra-file.ts'

const towns = [
  'Vilniaus m. sav.',
  'Kauno m. sav.',
  'Klaipėdos m. sav.',
  'Šiaulių m. sav.',
  'Panevėžio m. sav.',
  'Alytaus m. sav.',
  'Marijampolės sav.',
  'Telšių r. sav.',
  'Utenos r. sav.',
  'Tauragės r. sav.',
  'Kėdainių r. sav.',
  'Jonavos r. sav.',
  'Prienų r. sav.',
  'Kaišiadorių r. sav.',
]

/** A monthly file of a year: furniture gathers in the middle of the country, everything else is everywhere; few firms make footwear. */
export function gatheredFirms(): string {
  let insurer = 0
  const some = (count: number, place: string, activity: string) =>
    Array.from({ length: count }, () => {
      insurer += 1
      return { insurer, place, activity, insured: '10' }
    })
  const months = Array.from({ length: 12 }, (_, month) => `2023${String(month + 1).padStart(2, '0')}`)
  const year = towns.flatMap((place, town) => [
    ...some(30, place, '471100'),
    ...some(/Kauno|Kėdainių|Jonavos|Prienų|Kaišiadorių/.test(place) ? 12 : 3, place, '310900'),
    ...(town < 2 ? some(5, place, '152000') : []),
  ])
  return monthlyFile(months.flatMap((month) => year.map((firm): FirmMonth => ({ ...firm, month }))))
}
