import type { MethodShape } from './method.ts'

const ellisonGlaeser1997 = {
  title:
    'G. Ellison, E. L. Glaeser, Geographic concentration in U.S. manufacturing industries: a dartboard approach, Journal of Political Economy 105(5)',
  year: 1997,
}

/** What is measured of places and of activities in them, and of pairs of both. */
export const placeMethods = {
  'cell-bounds': {
    version: 1,
    family: 'place',
    formula:
      'max(Σ n_k from_k, T − Σ most of the others) ≤ e_ri ≤ min(Σ n_k to_k, T − Σ least of the others), for every total T, until nothing moves',
    unit: 'persons',
    sources: [
      {
        title:
          'A. Dobra, S. E. Fienberg, Bounds for cell entries in contingency tables given marginal totals and decomposable graphs, PNAS 97(22)',
        year: 2000,
      },
    ],
  },
  'location-quotient': {
    version: 1,
    family: 'place',
    formula: 'LQ_ri = (e_ri / e_r) / (e_i / e)',
    unit: 'ratio',
    sources: [
      { title: 'P. S. Florence, Report on the location of industry', year: 1939 },
      {
        title: 'B. Balassa, Trade liberalisation and “revealed” comparative advantage, The Manchester School 33(2)',
        year: 1965,
      },
      {
        title: 'U.S. Bureau of Labor Statistics, QCEW location quotient details',
        year: 2016,
        address: 'https://www.bls.gov/cew/about-data/location-quotients-explained.htm',
      },
    ],
  },
  'location-quotient-firms': {
    version: 2,
    family: 'place',
    formula:
      'LQ_ri = (b_ri / b_i) / (b_r / b); b_ri of b_i by Clopper–Pearson, divided by b_r / b; means of months in whole firms',
    unit: 'ratio',
    sources: [
      {
        title:
          'C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26(4)',
        year: 1934,
      },
    ],
  },
  'symmetric-location-quotient': {
    version: 1,
    family: 'place',
    formula: '(LQ − 1) / (LQ + 1)',
    unit: 'index',
    sources: [
      {
        title:
          'B. Dalum, K. Laursen, G. Villumsen, Structural change in OECD export specialisation patterns, International Review of Applied Economics 12(3)',
        year: 1998,
      },
    ],
  },
  'krugman-index': {
    version: 1,
    family: 'place',
    formula: 'K_r = Σ_i |e_ri / e_r − e_i / e|',
    unit: 'index',
    sources: [{ title: 'P. Krugman, Geography and trade', year: 1991 }],
  },
  'hachman-index': {
    version: 1,
    family: 'place',
    formula: 'Hachman_r = 1 / Σ_i LQ_ri p_ri, p_ri = e_ri / e_r',
    unit: 'index',
    sources: [{ title: 'F. Hachman, Bureau of Economic and Business Research, University of Utah', year: 1995 }],
  },
  'region-herfindahl': {
    version: 1,
    family: 'place',
    formula: 'H_r = Σ_i (e_ri / e_r)²',
    unit: 'index',
    sources: [{ title: 'O. C. Herfindahl, Concentration in the U.S. steel industry', year: 1950 }],
  },
  'region-entropy': {
    version: 2,
    family: 'place',
    formula: 'E_r = −Σ_i p_ri log₂ p_ri, p_ri = e_ri / e_r, 0 log₂ 0 = 0',
    unit: 'bits',
    sources: [
      { title: 'C. E. Shannon, A mathematical theory of communication, Bell System Technical Journal 27', year: 1948 },
      {
        title:
          'K. Frenken, F. van Oort, T. Verburg, Related variety, unrelated variety and regional economic growth, Regional Studies 41(5)',
        year: 2007,
      },
    ],
  },
  'activity-herfindahl': {
    version: 1,
    family: 'place',
    formula: 'H_i = Σ_r (e_ri / e_i)²',
    unit: 'index',
    sources: [{ title: 'O. C. Herfindahl, Concentration in the U.S. steel industry', year: 1950 }],
  },
  'hoover-index': {
    version: 1,
    family: 'place',
    formula: 'Hoover_i = ½ Σ_r |s_ri − x_r|, s_ri = e_ri / e_i',
    unit: 'share',
    sources: [
      { title: 'E. M. Hoover, The measurement of industrial localization, Review of Economics and Statistics 18(4)', year: 1936 },
    ],
  },
  'hoover-gini': {
    version: 1,
    family: 'place',
    formula: 'G_i = ½ Σ_r Σ_q |s_ri x_q − s_qi x_r| (the whole area, 0–1)',
    unit: 'index',
    sources: [
      { title: 'E. M. Hoover, The measurement of industrial localization, Review of Economics and Statistics 18(4)', year: 1936 },
      { title: 'P. Krugman, Geography and trade', year: 1991 },
    ],
  },
  'theil-index': {
    version: 2,
    family: 'place',
    formula: 'T_i = Σ_r s_ri ln(s_ri / x_r), 0 ln 0 = 0; between counties T_B = Σ_g S_gi ln(S_gi / X_g), within them T_i − T_B',
    unit: 'index',
    sources: [{ title: 'H. Theil, Economics and information theory', year: 1967 }],
  },
  'ellison-glaeser': {
    version: 2,
    family: 'place',
    formula: 'γ_i = (G_i − X H_i) / (X (1 − H_i)), G_i = Σ_r (s_ri − x_r)², X = 1 − Σ_r x_r², H_i = Σ_k z_k²',
    unit: 'index',
    sources: [ellisonGlaeser1997],
  },
  coagglomeration: {
    version: 3,
    family: 'place',
    formula: 'γ_ij = Σ_r (s_ri − x_r)(s_rj − x_r) / X; of a group Σ_{i≠j} w_i w_j γ_ij / (1 − Σ w_i²)',
    unit: 'index',
    sources: [
      ellisonGlaeser1997,
      {
        title:
          'G. Ellison, E. L. Glaeser, W. R. Kerr, What causes industry agglomeration? Evidence from coagglomeration patterns, American Economic Review 100(3)',
        year: 2010,
      },
    ],
  },
  'litzenberger-sternberg': {
    version: 1,
    family: 'place',
    formula: 'CI_ri = (e_ri / e_i)(b_ri / b_i) / [(a_r / a)(p_r / p)]',
    unit: 'index',
    sources: [
      {
        title:
          'T. Litzenberger, R. Sternberg, Der Clusterindex – eine Methodik zur Identifizierung regionaler Cluster, Geographische Zeitschrift 94(4)',
        year: 2006,
      },
    ],
  },
  'symmetric-growth': {
    version: 2,
    family: 'place',
    formula: 'g = 2 (b − a) / (a + b)',
    unit: 'ratio',
    sources: [{ title: 'S. J. Davis, J. C. Haltiwanger, S. Schuh, Job creation and destruction', year: 1996 }],
  },
  'shift-share': {
    version: 2,
    family: 'place',
    formula: 'y − x = x (ρ − 1) + x (ρ_i − ρ) + (y − x ρ_i); y − x ρ_i = x′ (y/x − ρ_i) + (x − x′)(y/x − ρ_i), x′ = e_r e_i / e',
    unit: 'persons',
    sources: [
      {
        title: 'E. S. Dunn, A statistical and analytical technique for regional analysis, Papers in Regional Science 6(1)',
        year: 1960,
      },
      {
        title: 'J. M. Esteban-Marquillas, A reinterpretation of shift-share analysis, Regional and Urban Economics 2(3)',
        year: 1972,
      },
    ],
  },
  stars: {
    version: 2,
    family: 'place',
    formula:
      'a star for each criterion: fewer than ⌈p n⌉ of the n regions that have the group are strictly better, or the value is reached',
    unit: 'score',
    sources: [
      { title: 'European Cluster Observatory, Methodology: stars', year: 2007, address: 'https://www.clusterobservatory.eu/' },
      { title: 'C. Ketels, S. Protsiv, European cluster panorama', year: 2014 },
    ],
  },
  'strong-clusters': {
    version: 2,
    family: 'place',
    formula: 'LQ ≥ P75(LQ), e > P25(e), b > P25(b), LQ ≥ 1, over the regions that have the group',
    unit: 'score',
    sources: [
      { title: 'U.S. Cluster Mapping Project', year: 2014, address: 'https://clustermapping.us/' },
      { title: 'R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50(4)', year: 1996 },
    ],
  },
  radar: {
    version: 3,
    family: 'place',
    formula:
      'score = Σ w_k f_k / Σ w_k, f_k from 0 to 1 by its scale; band of the rank: 5 % and 95 % over 400 draws of weights around w',
    unit: 'score',
    sources: [
      {
        title:
          'P.-A. Balland, R. Boschma, J. Crespo, D. L. Rigby, Smart specialization policy in the European Union: relatedness, knowledge complexity and regional diversification, Regional Studies 53(9)',
        year: 2019,
      },
      { title: 'OECD and JRC, Handbook on constructing composite indicators', year: 2008 },
    ],
  },
  'radar-back-test': {
    version: 3,
    family: 'place',
    formula:
      'standing = (pairs behind + ½ pairs equal) / (pairs − 1); mean over foundings, shares with standing ≥ 0.9 and ≥ 0.75, beside 2,000 random orders; AUC = P(score of one that came > score of one that did not) + ½ P(equal)',
    unit: 'probability',
    sources: [
      {
        title:
          'J. A. Hanley, B. J. McNeil, The meaning and use of the area under a receiver operating characteristic (ROC) curve, Radiology 143(1)',
        year: 1982,
      },
    ],
  },
} as const satisfies { readonly [id: string]: MethodShape }

export type PlaceMethodId = keyof typeof placeMethods
