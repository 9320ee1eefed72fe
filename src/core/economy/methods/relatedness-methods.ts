import type { MethodShape } from './method.ts'

const hidalgo2007 = {
  title:
    'C. A. Hidalgo, B. Klinger, A.-L. Barabási, R. Hausmann, The product space conditions the development of nations, Science 317',
  year: 2007,
}
const vanEckWaltman2009 = {
  title:
    'N. J. van Eck, L. Waltman, How to normalize cooccurrence data? An analysis of some well-known similarity measures, JASIST 60(8)',
  year: 2009,
}
const delgadoPorterStern2016 = {
  title: 'M. Delgado, M. E. Porter, S. Stern, Defining clusters of related industries, Journal of Economic Geography 16(1)',
  year: 2016,
}

/** How activities belong together, how complex they and places are, and the groups that follow. */
export const relatednessMethods = {
  specialised: {
    version: 2,
    family: 'relatedness',
    formula:
      'M_ri = 1 if LQ_ri ≥ 1, i.e. x·c ≥ a·b with x the cell, a and b the rest of its row and column, c the rest of the table; else 0',
    unit: 'index',
    sources: [
      { title: 'B. Balassa, Trade liberalisation and “revealed” comparative advantage, The Manchester School 33(2)', year: 1965 },
    ],
  },
  'co-occurrence': {
    version: 1,
    family: 'relatedness',
    formula: 'C_ij = Σ_r M_ri M_rj',
    unit: 'index',
    sources: [hidalgo2007],
  },
  proximity: {
    version: 1,
    family: 'relatedness',
    formula: 'φ_ij = C_ij / max(k_i, k_j), k_i = Σ_r M_ri',
    unit: 'probability',
    sources: [hidalgo2007],
  },
  'relatedness-probability': {
    version: 2,
    family: 'relatedness',
    formula: 'P_ij = C_ij / [(S_i/T · S_j/(T−S_i) + S_j/T · S_i/(T−S_j)) · T/2], S_i = Σ_{j≠i} C_ij, T = Σ S_i',
    unit: 'ratio',
    sources: [
      vanEckWaltman2009,
      {
        title:
          'M. P. A. Steijn, Improvement on the association strength: implementing a probabilistic measure, Quantitative Science Studies 2(2)',
        year: 2021,
      },
    ],
  },
  'association-strength': {
    version: 2,
    family: 'relatedness',
    formula: 'A_ij = C_ij T / (S_i S_j), S_i = Σ_{j≠i} C_ij, T = Σ S_i',
    unit: 'ratio',
    sources: [vanEckWaltman2009],
  },
  'cosine-similarity': {
    version: 1,
    family: 'relatedness',
    formula: 'cos_ij = C_ij / √(k_i k_j)',
    unit: 'index',
    sources: [vanEckWaltman2009],
  },
  'jaccard-similarity': {
    version: 1,
    family: 'relatedness',
    formula: 'J_ij = C_ij / (k_i + k_j − C_ij)',
    unit: 'index',
    sources: [vanEckWaltman2009],
  },
  'relatedness-density': {
    version: 2,
    family: 'relatedness',
    formula: 'd_ri = 100 · Σ_{j≠i} φ_ij M_rj / Σ_{j≠i} φ_ij',
    unit: 'per-cent',
    sources: [
      hidalgo2007,
      {
        title:
          'R. Boschma, A. Minondo, M. Navarro, The emergence of new industries at the regional level in Spain, Economic Geography 89(1)',
        year: 2013,
      },
    ],
  },
  'locational-correlation': {
    version: 1,
    family: 'relatedness',
    formula: 'LC_ij = corr_r(e_ri, e_rj)',
    unit: 'index',
    sources: [delgadoPorterStern2016],
  },
  'input-output-links': {
    version: 1,
    family: 'relatedness',
    formula:
      'IO_ij = max(z_ij/in_j, z_ji/in_i, z_ij/out_i, z_ji/out_j), z_ij what i sells to j; finer activities i, j of sectors s, t: IO_st; of one sector s: max(z_ss/in_s, z_ss/out_s)',
    unit: 'share',
    sources: [delgadoPorterStern2016],
  },
  'combined-links': {
    version: 1,
    family: 'relatedness',
    formula:
      'L_ij = Σ_k w_k (v_k,ij − mean v_k) / sd v_k, Σ w_k = 1; where links must stay 0: Σ_k w_k v_k,ij / sd v_k, the same order',
    unit: 'score',
    sources: [delgadoPorterStern2016],
  },
  'related-variety': {
    version: 2,
    family: 'relatedness',
    formula:
      'UV_r = −Σ_g P_g log₂ P_g; RV_r = Σ_g P_g H_g, H_g = −Σ_{i∈g} (p_i/P_g) log₂ (p_i/P_g); UV_r + RV_r = −Σ_i p_i log₂ p_i',
    unit: 'bits',
    sources: [
      {
        title:
          'K. Frenken, F. van Oort, T. Verburg, Related variety, unrelated variety and regional economic growth, Regional Studies 41(5)',
        year: 2007,
      },
    ],
  },
  'diversity-ubiquity': {
    version: 2,
    family: 'relatedness',
    formula: 'k_r = Σ_i M_ri; k_i = Σ_r M_ri',
    unit: 'index',
    sources: [{ title: 'C. A. Hidalgo, R. Hausmann, The building blocks of economic complexity, PNAS 106(26)', year: 2009 }],
  },
  complexity: {
    version: 2,
    family: 'relatedness',
    formula:
      'ECI = z(v₂) of D_r⁻¹ M D_i⁻¹ Mᵀ, PCI = z(v₂) of D_i⁻¹ Mᵀ D_r⁻¹ M; v₂ from the symmetric D^−½ M D⁻¹ Mᵀ D^−½ of the smaller side',
    unit: 'score',
    sources: [
      { title: 'C. A. Hidalgo, R. Hausmann, The building blocks of economic complexity, PNAS 106(26)', year: 2009 },
      { title: 'P. Mealy, J. D. Farmer, A. Teytelboym, Interpreting economic complexity, Science Advances 5(1)', year: 2019 },
    ],
  },
  fitness: {
    version: 2,
    family: 'relatedness',
    formula: 'F_r ← Σ_i M_ri Q_i, Q_i ← 1 / Σ_r (M_ri / F_r), each divided by its mean, until nothing moves',
    unit: 'ratio',
    sources: [
      {
        title:
          'A. Tacchella, M. Cristelli, G. Caldarelli, A. Gabrielli, L. Pietronero, A new metrics for countries’ fitness and products’ complexity, Scientific Reports 2',
        year: 2012,
      },
      {
        title:
          'E. Pugliese, A. Zaccaria, L. Pietronero, On the convergence of the fitness-complexity algorithm, European Physical Journal Special Topics 225',
        year: 2016,
      },
    ],
  },
  'derived-groups': {
    version: 4,
    family: 'relatedness',
    formula:
      'max Q = Σ_c [in_c/2m − γ (K_c/2m)²] on the 10 strongest links of each activity: φ_ij, or (1 − w) φ_ij / sd φ + w IO_ij / sd IO where input–output links are held; best of 20 runs; agreement = mean adjusted Rand index; firmness = mean |A ∩ B| / |A ∪ B| over the other runs, and over 100 bootstrap draws of places',
    unit: 'index',
    sources: [
      {
        title:
          'V. A. Traag, L. Waltman, N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9',
        year: 2019,
      },
      {
        title: 'C. Hennig, Cluster-wise assessment of cluster stability, Computational Statistics & Data Analysis 52(1)',
        year: 2007,
      },
      { title: 'L. Hubert, P. Arabie, Comparing partitions, Journal of Classification 2', year: 1985 },
    ],
  },
  'group-validation': {
    version: 1,
    family: 'relatedness',
    formula:
      'share of groups (of activities) with mean relatedness inside > 95th percentile of their mean relatedness with each other group',
    unit: 'share',
    sources: [delgadoPorterStern2016],
  },
  'industry-space': {
    version: 2,
    family: 'relatedness',
    formula: 'maximum spanning tree of φ, and the strongest other links, in all two per activity',
    unit: 'index',
    sources: [
      hidalgo2007,
      {
        title:
          'T. M. J. Fruchterman, E. M. Reingold, Graph drawing by force-directed placement, Software: Practice and Experience 21(11)',
        year: 1991,
      },
    ],
  },
} as const satisfies { readonly [id: string]: MethodShape }

export type RelatednessMethodId = keyof typeof relatednessMethods
