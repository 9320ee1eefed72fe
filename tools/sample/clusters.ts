import { rowsOf } from './table.ts'

/** One of the forty clusters. Every name holds an invented place, so that none can be that of a real cluster. */
export type ClusterSeed = {
  readonly slug: string
  readonly lt: string
  readonly en: string
  readonly short: string
  readonly trades: readonly string[]
  readonly town: string
  readonly founded: string
  /** How many organisations ever joined. */
  readonly size: number
  /** How much happens in it, from 0 to 1: money of its own, ties, staff, joint work. */
  readonly vigour: number
  readonly natural: boolean
  readonly kind: string
  readonly ended?: string
  readonly formerly?: { readonly lt: string; readonly en: string; readonly until: string }
  readonly mergedFrom?: readonly string[]
}

// slug | name | name | short name | trades | town | founded | size | vigour | origin | kind
const table = `
  lenlaz                 | Lendravos lazerių klasteris                    | Lendrava Laser Cluster                 | LENLAZ     | lasers robotics    | Lendrava   | 2009-04 | 34 | 0.95 | natural | cluster
  lensoft                | Lendravos programinės įrangos klasteris        | Lendrava Software Cluster              | LENSOFT    | software           | Lendrava   | 2011-02 | 66 | 0.82 | natural | digital-innovation-hub
  tylsec                 | Tylvaros kibernetinio saugumo klasteris        | Tylvara Cybersecurity Cluster          | TYLSEC     | security software  | Tylvara    | 2017-09 | 22 | 0.74 | natural | cluster
  lenbio                 | Lendravos biotechnologijų klasteris            | Lendrava Biotechnology Cluster         | LENBIO     | biotech devices    | Lendrava   | 2010-11 | 31 | 0.90 | natural | valley
  ajemed                 | Ajerynės medicinos prietaisų klasteris         | Ajerynė Medical Devices Cluster        | AJEMED     | devices            | Ajerynė    | 2015-05 | 24 | 0.71 | natural | cluster
  paviksves-zaidimu      | Paviksvės žaidimų kūrėjų klasteris             | Paviksvė Game Makers Cluster           | PAVGAME    | games              | Paviksvė   | 2018-03 | 26 | 0.66 | natural | cluster
  lendravos-kino         | Lendravos kino klasteris                       | Lendrava Film Cluster                  | LENKINAS   | film               | Lendrava   | 2012-06 | 28 | 0.52 | funded  | cluster
  lendrijos-gelezinkeliu | Lendrijos geležinkelių klasteris               | Lendrian Railway Cluster               | LENRAIL    | rail metal         | Lendrava   | 2014-01 | 29 | 0.58 | natural | association
  lendrijos-svietimo     | Lendrijos švietimo technologijų klasteris      | Lendrian Learning Technology Cluster   | LENMOKA    | learning software  | Lendrava   | 2023-04 | 18 | 0.44 | funded  | cluster
  smiltuvos-laivu        | Smiltuvos laivų statybos klasteris             | Smiltuva Shipbuilding Cluster          | SMILAIVA   | ships metal        | Smiltuva   | 2008-10 | 37 | 0.77 | natural | cluster
  smiltuvos-uosto        | Smiltuvos uosto logistikos klasteris           | Smiltuva Harbour Logistics Cluster     | SMILOG     | harbour            | Smiltuva   | 2013-03 | 42 | 0.60 | natural | cluster
  kopveju-zuvininkystes  | Kopvėjų žuvininkystės klasteris                | Kopvėjai Fisheries Cluster             | KOPŽUVIS   | fish               | Kopvėjai   | 2016-08 | 17 | 0.35 | funded  | cluster
  mareikes-pajurio       | Mareikės pajūrio turizmo klasteris             | Mareikė Seaside Tourism Cluster        | MAREIKĖ    | coast              | Mareikė    | 2012-04 | 33 | 0.42 | funded  | cluster
  zilvytes-baldu         | Žilvytės baldų klasteris                       | Žilvytė Furniture Cluster              | ŽILBALD    | furniture timber   | Žilvytė    | 2007-05 | 48 | 0.80 | natural | cluster
  lendrijos-robotikos    | Lendrijos robotikos klasteris                  | Lendrian Robotics Cluster              | LENROBOT   | robotics           | Žilvytė    | 2016-02 | 35 | 0.85 | natural | digital-innovation-hub
  zilvytes-odontologijos | Žilvytės odontologijos klasteris               | Žilvytė Dental Cluster                 | ŽILDENT    | dental             | Žilvytė    | 2013-10 | 21 | 0.38 | funded  | cluster
  berzuones-spaudos      | Beržuonės spaudos klasteris                    | Beržuonė Printing Cluster              | BERSPAUDA  | printing           | Beržuonė   | 2010-03 | 18 | 0.40 | natural | cluster
  linvartes-pakuociu     | Linvartės pakuočių klasteris                   | Linvartė Packaging Cluster             | LINPAK     | packaging          | Linvartė   | 2012-09 | 20 | 0.50 | funded  | cluster
  zilvytes-spaudos       | Žilvytės spaudos ir pakuočių klasteris         | Žilvytė Print and Packaging Cluster    | ŽILPAK     | packaging printing | Žilvytė    | 2024-03 | 32 | 0.58 | natural | cluster
  linvartes-lino         | Linvartės lino ir tekstilės klasteris          | Linvartė Linen and Textiles Cluster    | LINLIN     | textiles           | Linvartė   | 2009-09 | 27 | 0.46 | natural | cluster
  akmenvaros-statybiniu  | Akmenvaros statybinių medžiagų klasteris       | Akmenvara Building Materials Cluster   | AKMUVA     | stone              | Akmenvara  | 2010-06 | 30 | 0.55 | natural | cluster
  akmenvaros-metalo      | Akmenvaros metalo klasteris                    | Akmenvara Metal Cluster                | AKMETAL    | metal              | Akmenvara  | 2011-11 | 39 | 0.68 | natural | cluster
  titnagynes-namu        | Titnagynės skydinių namų klasteris             | Titnagynė Prefabricated Houses Cluster | TITNAMAS   | houses timber      | Titnagynė  | 2014-04 | 23 | 0.63 | natural | cluster
  lendrijos-chemijos     | Lendrijos žaliosios chemijos klasteris         | Lendrian Green Chemistry Cluster       | LENCHEM    | chemistry plastics | Akmenvara  | 2019-01 | 19 | 0.69 | natural | cluster
  kalkuvos-stiklo        | Kalkuvos stiklo klasteris                      | Kalkuva Glass Cluster                  | KALSTIKLAS | glass              | Kalkuva    | 2011-05 | 15 | 0.12 | funded  | cluster
  girmunes-medienos      | Girmūnės medienos klasteris                    | Girmūnė Timber Cluster                 | GIRMEDIS   | timber             | Girmūnė    | 2009-02 | 36 | 0.60 | natural | cluster
  girmunes-plastiku      | Girmūnės plastikų klasteris                    | Girmūnė Plastics Cluster               | GIRPLAST   | plastics           | Girmūnė    | 2013-06 | 25 | 0.57 | natural | cluster
  egloves-bioduju        | Eglovės biodujų klasteris                      | Eglovė Biogas Cluster                  | EGLODUJOS  | biogas             | Eglovė     | 2015-10 | 16 | 0.48 | funded  | cluster
  sakluonos-uogu         | Sakluonos miško uogų klasteris                 | Sakluona Forest Berries Cluster        | SAKUOGA    | berries            | Sakluona   | 2016-05 | 19 | 0.50 | natural | cluster
  rugviles-grudu         | Rugvilės grūdų klasteris                       | Rugvilė Grain Cluster                  | RUGRŪDAS   | grain              | Rugvilė    | 2008-03 | 38 | 0.62 | natural | cluster
  dobilynes-maisto       | Dobilynės sveiko maisto klasteris              | Dobilynė Healthy Food Cluster          | DOBSVEIKA  | dairy berries      | Dobilynė   | 2012-02 | 27 | 0.67 | natural | cluster
  varpuvenu-ukiu         | Varpuvėnų ekologinių ūkių klasteris            | Varpuvėnai Organic Farms Cluster       | VARŪKIS    | organic            | Varpuvėnai | 2014-11 | 29 | 0.33 | funded  | cluster
  medunes-gerimu         | Medūnės gėrimų klasteris                       | Medūnė Beverages Cluster               | MEDGĖRA    | drinks             | Medūnė     | 2011-08 | 20 | 0.45 | natural | cluster
  vejuonos-vejo          | Vėjuonos vėjo energetikos klasteris            | Vėjuona Wind Energy Cluster            | VĖJAVA     | wind               | Vėjuona    | 2012-10 | 28 | 0.72 | natural | cluster
  vejuonos-vandenilio    | Vėjuonos vandenilio klasteris                  | Vėjuona Hydrogen Cluster               | VĖJAH2     | hydrogen wind      | Vėjuona    | 2024-02 | 12 | 0.61 | funded  | cluster
  sparnuvos-dronu        | Sparnuvos dronų klasteris                      | Sparnuva Drone Cluster                 | SPARNUVA   | drones lasers      | Sparnuva   | 2020-09 | 21 | 0.79 | natural | cluster
  aukstraves-saules      | Aukštravės saulės energetikos klasteris        | Aukštravė Solar Energy Cluster         | AUKSAULĖ   | solar              | Aukštravė  | 2010-05 | 24 | 0.70 | natural | cluster
  ezervynes-ezeru        | Ežervynės ežerų turizmo klasteris              | Ežervynė Lakeland Tourism Cluster      | EŽERVA     | lakes              | Ežervynė   | 2013-05 | 31 | 0.40 | funded  | cluster
  nendrapiles-paveldo    | Nendrapilės paveldo ir amatų klasteris         | Nendrapilė Heritage and Crafts Cluster | NENDRAPA   | heritage           | Nendrapilė | 2015-03 | 22 | 0.28 | funded  | cluster
  vandravos-sveikatinimo | Vandravos sanatorijų ir sveikatinimo klasteris | Vandrava Spa and Wellness Cluster      | VANDRAVA   | wellness           | Vandrava   | 2012-12 | 23 | 0.49 | natural | cluster
`

/** What happened to some of them. */
const stories: { readonly [slug: string]: Pick<ClusterSeed, 'ended' | 'formerly' | 'mergedFrom'> } = {
  'berzuones-spaudos': { ended: '2024-03' },
  'linvartes-pakuociu': { ended: '2024-03' },
  'zilvytes-spaudos': { mergedFrom: ['berzuones-spaudos', 'linvartes-pakuociu'] },
  'kalkuvos-stiklo': { ended: '2025-06' },
  'dobilynes-maisto': { formerly: { lt: 'Dobilynės pieno klasteris', en: 'Dobilynė Dairy Cluster', until: '2023-05' } },
}

export const clusterSeeds: readonly ClusterSeed[] = rowsOf(table).map(
  ([slug = '', lt = '', en = '', short = '', trades = '', town = '', founded = '', size, vigour, origin, kind = '']) => ({
    slug,
    lt,
    en,
    short,
    trades: trades.split(' '),
    town,
    founded,
    size: Number(size),
    vigour: Number(vigour),
    natural: origin === 'natural',
    kind,
    ...stories[slug],
  }),
)
