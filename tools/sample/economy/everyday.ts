import { rowsOf } from '../table.ts'

/** A trade that every town has. */
export type Everyday = {
  /** EVRK 2.1. */
  readonly activity: string
  /** Firms among a thousand. */
  readonly weight: number
  /** Usual number of insured persons. */
  readonly heads: number
  /** Gross monthly wage in 2021. */
  readonly wageEur: number
  readonly growth: number
  /** What firms add to their names. */
  readonly products: readonly string[]
}

// activity | firms of a thousand | heads | wage | growth | names
const table = `
  47.11 | 48 | 9  | 1010 | 0.00  | krautuvė, prekyba, parduotuvės
  47.71 | 22 | 5  | 980  | -0.02 | drabužiai, mados
  47.73 | 14 | 8  | 1240 | 0.01  | vaistinė
  46.83 | 22 | 9  | 1460 | 0.01  | medžiagos, tiekimas
  47.81 | 12 | 7  | 1330 | 0.00  | automobiliai
  46.71 | 4  | 12 | 1450 | 0.01  | automobilių tiekimas
  95.31 | 38 | 4  | 1120 | 0.01  | autoservisas, ratai
  41.00 | 46 | 9  | 1280 | 0.02  | statyba, statybos
  43.21 | 26 | 6  | 1310 | 0.03  | elektra, laidai
  43.22 | 22 | 6  | 1260 | 0.02  | santechnika, šiluma
  43.41 | 16 | 5  | 1190 | 0.01  | stogai
  49.41 | 52 | 12 | 1180 | 0.02  | vežimai, transportas
  53.20 | 6  | 11 | 1090 | 0.06  | siuntos
  56.11 | 54 | 7  | 920  | 0.03  | valgykla, užeiga, kavinė
  56.30 | 16 | 4  | 890  | 0.02  | baras
  55.10 | 8  | 10 | 1020 | 0.03  | viešbutis
  68.20 | 40 | 3  | 1210 | 0.01  | nuoma, namai
  69.10 | 20 | 4  | 1890 | 0.01  | teisė
  69.20 | 42 | 4  | 1380 | 0.01  | apskaita, balansas
  70.20 | 26 | 3  | 1920 | 0.04  | patarimai
  71.12 | 28 | 6  | 1760 | 0.03  | projektai, matavimai
  73.11 | 16 | 4  | 1610 | 0.02  | reklama
  62.10 | 22 | 7  | 2680 | 0.06  | programos, sistemos
  77.11 | 8  | 5  | 1400 | 0.03  | autonuoma
  80.01 | 7  | 30 | 960  | 0.01  | sauga
  81.21 | 16 | 14 | 880  | 0.02  | švara
  85.20 | 12 | 38 | 1490 | 0.00  | mokykla
  85.59 | 20 | 3  | 1290 | 0.03  | kursai
  86.21 | 20 | 9  | 1710 | 0.02  | gydytojai, šeimos klinika
  86.23 | 24 | 5  | 1530 | 0.02  | dantys
  87.10 | 6  | 34 | 1080 | 0.03  | globa
  88.91 | 14 | 18 | 1210 | 0.01  | darželis
  84.11 | 4  | 60 | 1680 | 0.00  | administracija
  93.29 | 12 | 4  | 990  | 0.04  | pramogos
  94.99 | 22 | 2  | 1060 | 0.00  | bendrija
  96.21 | 14 | 3  | 860  | 0.01  | kirpykla
  96.22 | 9  | 3  | 840  | 0.03  | grožis, grožio namai
  01.11 | 26 | 4  | 1050 | -0.01 | laukai
  01.50 | 14 | 5  | 1000 | -0.02 | ūkis
  02.20 | 12 | 6  | 1160 | 0.00  | kirtimai
  35.30 | 3  | 42 | 1520 | 0.00  | šilumos tinklai
  36.00 | 3  | 38 | 1410 | 0.00  | vandenys
  38.11 | 4  | 26 | 1180 | 0.02  | atliekos
`

export const everyday: readonly Everyday[] = rowsOf(table).map(
  ([activity = '', weight, heads, wageEur, growth, products = '']) => ({
    activity,
    weight: Number(weight),
    heads: Number(heads),
    wageEur: Number(wageEur),
    growth: Number(growth),
    products: products.split(', '),
  }),
)

/** Two trades that grew together in one place without anybody having founded a cluster. */
export const hidden = [
  {
    town: 'Girmūnė',
    activities: ['30.92', '30.92', '30.92', '30.91', '27.20', '29.32'],
    every: 110,
    heads: 17,
    wageEur: 1540,
    growth: 0.09,
    products: ['dviračiai', 'ratlankiai', 'rėmai', 'paspirtukai', 'baterijos'],
  },
  {
    town: 'Ežervynė',
    activities: ['15.20', '15.20', '15.12', '15.11'],
    every: 150,
    heads: 12,
    wageEur: 1060,
    growth: 0.05,
    products: ['batai', 'oda', 'rankinės', 'diržai'],
  },
] as const
