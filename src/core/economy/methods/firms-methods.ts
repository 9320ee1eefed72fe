import type { MethodShape } from './method.ts'

const manual = { title: 'Eurostat–OECD Manual on Business Demography Statistics', year: 2007 }

export const firmsMethods = {
  'entry-exit': {
    version: 1,
    family: 'firms',
    formula: 'entry rate(t) = begun(t) / firms(t);  exit rate(t) = ended(t) / firms(t);  churn(t) = entry rate(t) + exit rate(t)',
    unit: 'share',
    sources: [manual],
  },
  survival: {
    version: 3,
    family: 'firms',
    formula:
      'S(t) = Π_{tᵢ ≤ t} (1 − dᵢ / nᵢ);  Var S(t) = S(t)² Σ dᵢ / (nᵢ (nᵢ − dᵢ));  interval on log(−log S); dᵢ and nᵢ over cohorts; of those that are kept back from all lost to none lost',
    unit: 'share',
    sources: [
      { title: 'Kaplan, Meier: Nonparametric Estimation from Incomplete Observations, JASA 53', year: 1958 },
      { title: 'Greenwood: The Natural Duration of Cancer', year: 1926 },
      { title: 'Kalbfleisch, Prentice: The Statistical Analysis of Failure Time Data', year: 1980 },
    ],
  },
  'cohort-survival': {
    version: 2,
    family: 'firms',
    formula: 'S_k(t) = firms begun in t − k and active in t or back within two years / firms begun in t − k;  k = 1, 2, 3',
    unit: 'share',
    sources: [manual],
  },
  'high-growth': {
    version: 3,
    family: 'firms',
    formula: '(e(t+n) / e(t))^(1/n) − 1 > g,  e(t) ≥ m,  begun before t;  OECD: n = 3, g = 20 %, m = 10',
    unit: 'share',
    sources: [manual, { title: 'Commission Implementing Regulation (EU) No 439/2014', year: 2014 }],
  },
} as const satisfies { readonly [id: string]: MethodShape }
