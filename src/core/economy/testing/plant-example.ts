import { goldenText } from './golden.ts'

/** Plants with their region and industry: the textbook example of R. Farhauer and A. Kröll (2014), as packages of R carry it. */
export type PlantExample = {
  readonly regions: readonly string[]
  readonly industries: readonly string[]
  readonly regionOf: readonly number[]
  readonly industryOf: readonly number[]
  readonly sizes: readonly number[]
  /** Jobs of all industries in each region. */
  readonly regionJobs: readonly number[]
}

export function readPlantExample(): PlantExample {
  const lines = goldenText('golden/04_ellison_glaeser/fk2014_egc.csv').trim().split('\n').slice(1)
  const plants = lines.map((line) => line.replaceAll('"', '').trim().split(','))
  const regions = [...new Set(plants.map(([region = '']) => region))].toSorted()
  const industries = [...new Set(plants.map(([, industry = '']) => industry))].toSorted()
  return {
    regions,
    industries,
    regionOf: plants.map(([region = '']) => regions.indexOf(region)),
    industryOf: plants.map(([, industry = '']) => industries.indexOf(industry)),
    sizes: plants.map(([, , , size]) => Number(size)),
    regionJobs: regions.map((region) => Number(plants.find(([own]) => own === region)?.[4])),
  }
}
