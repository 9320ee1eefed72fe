import type { MethodShape } from './method.ts'

export const effectMethods = {
  'paired-firms': {
    version: 1,
    family: 'effect',
    formula:
      'p(x) = 1 / (1 + exp(−xβ));  pair: same year, section and size class, least |logit p₁ − logit p₀| ≤ 0.2 sd(logit p);  SMD = (mean₁ − mean₀) / sd₁',
    unit: 'score',
    sources: [
      { title: 'Rosenbaum, Rubin: The Central Role of the Propensity Score, Biometrika 70', year: 1983 },
      { title: 'Stuart: Matching Methods for Causal Inference, Statistical Science 25', year: 2010 },
      { title: 'Austin: Optimal Caliper Widths for Propensity-Score Matching, Pharmaceutical Statistics 10', year: 2011 },
      { title: 'Abadie, Spiess: Robust Post-Matching Inference, JASA 117', year: 2022 },
    ],
  },
  'exactly-paired-firms': {
    version: 2,
    family: 'effect',
    formula:
      'pair: same year, section, size class and county, small counties as one (exact), or the same cell of every covariate cut at c₁ < c₂ < … (coarsened); one for one by lot; SMD = (mean₁ − mean₀) / sd₁',
    unit: 'score',
    sources: [
      {
        title: 'Iacus, King, Porro: Causal Inference without Balance Checking: Coarsened Exact Matching, Political Analysis 20',
        year: 2012,
      },
      { title: 'Abadie, Spiess: Robust Post-Matching Inference, JASA 117', year: 2022 },
    ],
  },
  'group-time-effect': {
    version: 2,
    family: 'effect',
    formula:
      'ATT(g, t) = mean₁(Δ − m(x)) − Σ₀ w (Δ − m(x)) / Σ₀ w,  Δ = y(t) − y(g − 1);  θ(e) = Σ_g p_g ATT(g, g + e) / Σ_g p_g;  θ ± t(n − 1) se, n pairs',
    unit: 'per-cent',
    sources: [
      { title: 'Callaway, Sant’Anna: Difference-in-Differences with Multiple Time Periods, J. Econometrics 225', year: 2021 },
      { title: 'Sant’Anna, Zhao: Doubly Robust Difference-in-Differences Estimators, J. Econometrics 219', year: 2020 },
      { title: 'Davis, Haltiwanger, Schuh: Job Creation and Destruction (symmetric rate)', year: 1996 },
    ],
  },
  'matched-difference': {
    version: 2,
    family: 'effect',
    formula:
      'D = mean₁(y) − mean₀(y) over pairs, y in the last year;  V = G/(G − 1) · (N − 1)/(N − 2) · Σ_pairs (Σ ±(y − mean)/G)²,  G pairs, N = 2G;  D ± t(G − 1) √V',
    unit: 'per-cent',
    sources: [
      { title: 'Abadie, Spiess: Robust Post-Matching Inference, JASA 117', year: 2022 },
      { title: 'Dehejia, Wahba: Causal Effects in Nonexperimental Studies, JASA 94', year: 1999 },
    ],
  },
  'effect-doubts': {
    version: 2,
    family: 'effect',
    formula:
      'W = θ₋ᵀ Σ⁻¹ θ₋, W (n − K) / (n K) ~ F(K, n − K), n pairs;  θ ± [t se + (e + 1) M maxₛ |δ(s) − δ(s − 1)|], e the mean of the years after the start, weighed as in θ;  p = (1 + #{|Σ ±dᵢ| ≥ |Σ dᵢ|}) / (1 + draws)',
    unit: 'probability',
    sources: [
      { title: 'Roth: Pretest with Caution, AER: Insights 4', year: 2022 },
      { title: 'Rambachan, Roth: A More Credible Approach to Parallel Trends, Review of Economic Studies 90', year: 2023 },
      { title: 'Rosenbaum: Observational Studies', year: 2002 },
    ],
  },
} as const satisfies { readonly [id: string]: MethodShape }
