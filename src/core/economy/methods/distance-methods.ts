import type { MethodShape } from './method.ts'

const durantonOverman2005 = {
  title: 'G. Duranton, H. G. Overman, Testing for localization using micro-geographic data, Review of Economic Studies 72(4)',
  year: 2005,
}

/** How near to each other the firms of an activity are, without the borders of regions. */
export const distanceMethods = {
  'marcon-puech': {
    version: 1,
    family: 'distance',
    formula:
      'M(r) = [Σ_i W_i^S(r) / W_i(r)] / [Σ_i (W_S − w_i) / (W − w_i)], over the firms i of S that have a neighbour within r',
    unit: 'ratio',
    sources: [
      {
        title:
          'E. Marcon, F. Puech, Measures of the geographic concentration of industries: improving distance-based methods, Journal of Economic Geography 10(5)',
        year: 2010,
      },
    ],
  },
  'duranton-overman': {
    version: 1,
    family: 'distance',
    formula:
      'K_d(r) = [1 / (h Σ_{i<j} w_ij)] Σ_{i<j} w_ij [φ((r − d_ij)/h) + φ((r + d_ij)/h)], h = 0.9 min(s, IQR/1.34) P^−1/5 over all P distances',
    unit: 'density',
    sources: [
      durantonOverman2005,
      {
        title: 'B. W. Silverman, Density estimation for statistics and data analysis, Chapman and Hall, formula 3.31',
        year: 1986,
      },
    ],
  },
  'distance-bands': {
    version: 2,
    family: 'distance',
    formula:
      'local: 5th and 95th of 100 simulated curves at each r; global: k-th lowest and highest, largest k that at most 5 % of the curves leave at any r; of the curves that have a number there',
    unit: 'ratio',
    sources: [durantonOverman2005],
  },
} as const satisfies { readonly [id: string]: MethodShape }

export type DistanceMethodId = keyof typeof distanceMethods
