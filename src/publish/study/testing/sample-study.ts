import { schematicAreas } from '#core/figures/schematic-areas.ts'
import { drawRings } from '#core/figures/draw-rings.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Both, Coverage, Dimension, Imprint, Measure, StudyContent, StudyFigure, StudyTable } from '#core/studies/edition.ts'
import { cellCount } from '#core/studies/cells.ts'

export const both = (lt: string, en = lt): Both => ({ lt, en })

export function dimension(
  id: string,
  label: Both,
  entries: readonly (readonly [code: string, lt: string, en?: string])[],
): Dimension {
  return {
    id,
    label,
    role: id === 'year' ? 'time' : id === 'county' ? 'geo' : 'other',
    categories: entries.map(([code, lt, en]) => ({
      code,
      label: both(lt, en),
      ...(code === 'total' ? { isTotal: true as const } : {}),
    })),
  }
}

export function measure(id: string, label: Both, unit: readonly [code: string, lt: string, en?: string], decimals = 0): Measure {
  return {
    id,
    label,
    unit: { code: unit[0], label: both(unit[1], unit[2]) },
    decimals,
    indicator: id === 'clusters' ? 'clusters' : null,
  }
}

const returns: Coverage = { basis: 'returns', of: 'clusters', asked: 40, answered: 38, responseRate: 0.95 }

export function table(
  given: Pick<StudyTable, 'id' | 'number' | 'title' | 'dimensions' | 'measures'> & Partial<StudyTable>,
): StudyTable {
  const cells = Array.from({ length: cellCount(given) }, (_, index) => (index * 37 + 11) % 83)
  return { note: null, cells, coverage: returns, sources: ['returns'], method: '1', breaks: [], ...given }
}

const years = dimension(
  'year',
  both('Metai', 'Year'),
  ['2021', '2022', '2023', '2024', '2025'].map((year) => [year, year] as const),
)
const counties = dimension('county', both('Apskritis', 'County'), [
  ['total', 'Iš viso', 'Total'],
  ['azuolija', 'Ąžuolijos apskritis', 'Ąžuolija county'],
  ['egline', 'Eglynės apskritis', 'Eglynė county'],
  ['pusynas', 'Pušyno apskritis', 'Pušynas county'],
  ['marios', 'Ūkmarių apskritis', 'Ūkmarės county'],
  ['krantas', 'Žvejų Kranto apskritis', 'Žvejų Krantas county'],
])
const kinds = dimension('kind', both('Nario rūšis', 'Kind of member'), [
  ['company', 'Įmonės', 'Companies'],
  ['research', 'Mokslo ir studijų institucijos', 'Research and study institutions'],
  ['public', 'Viešojo sektoriaus įstaigos', 'Public bodies'],
  ['other', 'Kiti', 'Others'],
])

const withheld: Measured = { absent: 'withheld' }
const notAsked: Measured = { absent: 'not-asked' }
const clusters = measure('clusters', both('Klasteriai', 'Clusters'), ['clusters', 'vnt.', 'number'])

const tables: readonly StudyTable[] = [
  table({
    id: 'trend',
    number: 1,
    title: both('Klasterių skaičius pagal apskritį, 2021–2025 m.', 'Clusters by county, 2021–2025'),
    note: both(
      'Klasteris priskiriamas apskričiai, kurioje yra koordinatoriaus buveinė.',
      'A cluster belongs to the county of its coordinator’s seat.',
    ),
    dimensions: [counties, years],
    measures: [clusters],
    cells: [
      ...[31, 33, 36, 38, 40],
      ...[12, 12, 14, 15, 16],
      ...[8, 9, 9, 10, 10],
      ...[6, 6, 7, 7, 8],
      ...[0, withheld, withheld, 3, 3],
      ...[notAsked, 3, 3, 3, 3],
    ],
    breaks: [
      {
        dimension: 'year',
        code: '2023',
        measure: null,
        text: both(
          'nuo 2023 m. klasteris registruojamas pagal naują tvarką',
          'from 2023, clusters are registered under new rules',
        ),
      },
    ],
    coverage: { basis: 'register', of: 'clusters', population: 40 },
    sources: ['register'],
  }),
  table({
    id: 'members',
    number: 2,
    title: both('Nariai pagal rūšį ir metus', 'Members by kind and year'),
    dimensions: [kinds, years],
    measures: [measure('members', both('Nariai', 'Members'), ['members', 'vnt.', 'number'])],
    cells: [...[410, 455, 520, 611, 655], ...[61, 64, 70, 74, 80], ...[40, 41, 43, 47, withheld], ...[22, 25, 28, 30, 31]],
    sources: ['returns', 'register'],
  }),
  table({
    id: 'economy',
    number: 3,
    title: both('Klasterių narių ūkinė veikla pagal apskritį, 2025 m.', 'Economic activity of members by county, 2025'),
    dimensions: [counties],
    measures: [
      measure('turnover', both('Apyvarta', 'Turnover'), ['million-eur', 'mln. EUR', 'EUR million'], 1),
      measure('export-share', both('Eksporto dalis', 'Share of exports'), ['share', '%'], 1),
      measure('rd', both('Išlaidos MTEP', 'R&D spending'), ['million-eur', 'mln. EUR', 'EUR million'], 2),
    ],
    cells: [
      ...[1845.3, 0.4437, 38.42],
      ...[902.6, 0.512, 21.1],
      ...[410.05, 0.57, 9.8],
      ...[withheld, withheld, withheld],
      ...[withheld, withheld, 0],
      ...[188.4, { absent: 'not-answered' } as const, { absent: 'not-applicable' } as const],
    ],
  }),
]

const figures: readonly StudyFigure[] = [
  figure({
    id: 'trend-line',
    number: 1,
    table: 'trend',
    kind: 'line',
    measure: 'clusters',
    axis: 'year',
    fixed: { county: 'total' },
    title: both('Klasterių skaičius', 'Number of clusters'),
    alt: both('Linija: 31 klasteris 2021 m., 40 – 2025 m.', 'A line: 31 clusters in 2021, 40 in 2025.'),
  }),
  figure({
    id: 'counties-bar',
    number: 2,
    table: 'trend',
    kind: 'bar',
    measure: 'clusters',
    axis: 'county',
    fixed: { year: '2022' },
    title: both('Klasteriai pagal apskritį, 2022 m.', 'Clusters by county, 2022'),
  }),
  figure({
    id: 'members-stacked',
    number: 4,
    table: 'members',
    kind: 'stacked',
    measure: 'members',
    axis: 'year',
    series: 'kind',
    title: both('Nariai pagal rūšį', 'Members by kind'),
  }),
  figure({
    id: 'members-dot',
    number: 5,
    table: 'members',
    kind: 'dot',
    measure: 'members',
    axis: 'kind',
    series: 'year',
    title: both('Nariai pagal rūšį ir metus', 'Members by kind and year'),
  }),
  figure({
    id: 'counties-map',
    number: 3,
    table: 'trend',
    kind: 'map',
    measure: 'clusters',
    axis: 'county',
    fixed: { year: '2023' },
    title: both('Klasteriai žemėlapyje, 2023 m.', 'Clusters on the map, 2023'),
  }),
  figure({
    id: 'share-bar',
    number: 8,
    table: 'economy',
    kind: 'bar',
    measure: 'export-share',
    axis: 'county',
    title: both('Eksporto dalis pagal apskritį', 'Share of exports by county'),
  }),
  figure({
    id: 'members-lines',
    number: 6,
    table: 'members',
    kind: 'line',
    measure: 'members',
    axis: 'year',
    series: 'kind',
    title: both('Narių raida', 'Members over the years'),
  }),
  figure({
    id: 'members-bars',
    number: 7,
    table: 'members',
    kind: 'stacked',
    measure: 'members',
    axis: 'kind',
    series: 'year',
    title: both('Nariai sudėtinėmis juostomis', 'Members in stacked bars'),
  }),
]

function figure(
  given: Pick<StudyFigure, 'id' | 'number' | 'table' | 'kind' | 'measure' | 'axis' | 'title'> & Partial<StudyFigure>,
): StudyFigure {
  return { alt: given.title, series: null, fixed: {}, only: null, ...given }
}

function sampleMap(): StudyContent['map'] {
  const places = { azuolija: [110, 90], egline: [300, 70], pusynas: [470, 150], marios: [190, 240], krantas: [390, 270] } as const
  const centres = Object.entries(places).map(([group, [x, y]]) => ({ group, at: { x, y } }))
  const areas = schematicAreas(centres, { width: 560, height: 340 })
  return {
    width: 560,
    height: 340,
    areas: Object.entries(places).map(([code, at]) => ({ code, name: both(code), path: drawRings(areas.get(code) ?? []), at })),
  }
}

/** A small invented study with everything that a file must be able to show. */
export function sampleStudy(changed: Partial<StudyContent> = {}): StudyContent {
  return {
    id: 'study.2025',
    year: 2025,
    country: { code: 'ZZ', name: both('Pavyzdija', 'Samplia') },
    title: both('Klasteriai Pavyzdijoje 2025 metais', 'Clusters in Samplia in 2025'),
    subtitle: both('Metinė klasterių stebėsenos studija', 'The yearly study of cluster monitoring'),
    publisher: both('Pavyzdijos inovacijų agentūra', 'Innovation Agency of Samplia'),
    authors: both('Pavyzdijos inovacijų agentūra', 'Innovation Agency of Samplia'),
    edition: 1,
    licence: both('CC BY 4.0', 'CC BY 4.0'),
    lockedOn: '2026-05-29',
    knownAt: '2026-06-15T09:00:00Z',
    sample: true,
    sections: [
      {
        id: 'trends',
        title: both('Bendros tendencijos', 'General trends'),
        blocks: [
          {
            kind: 'text',
            origin: 'generated',
            text: both(
              '2025 m. Pavyzdijoje veikė 40 klasterių, dviem daugiau negu prieš metus. Per ketverius metus jų pagausėjo devyniais.',
              'In 2025, 40 clusters were active in Samplia, two more than a year before. Nine were added in four years.',
            ),
            facts: [{ table: 'trend', at: { county: 'total', year: '2025' }, measure: 'clusters' }],
          },
          {
            kind: 'text',
            origin: 'editor',
            text: both(
              'Augimą lėmė dvi priemonės.\n\nĄžuolijos apskrityje susitelkė daugiau kaip trečdalis klasterių – ąčęėįšųūž, ĄČĘĖĮŠŲŪŽ.',
              'Two measures drove the growth.\n\nMore than a third of the clusters are in Ąžuolija county.',
            ),
          },
          {
            kind: 'points',
            origin: 'editor',
            items: [
              both('Klasterių daugėja visose apskrityse.', 'There are more clusters in every county.'),
              both('Narių augimas lėtėja.', 'Growth of membership slows down.'),
            ],
          },
          { kind: 'figure', figure: 'trend-line' },
          { kind: 'table', table: 'trend' },
          { kind: 'figure', figure: 'counties-bar' },
          { kind: 'figure', figure: 'counties-map' },
        ],
      },
      {
        id: 'members',
        title: both('Nariai', 'Members'),
        blocks: [
          { kind: 'heading', text: both('Narių rūšys', 'Kinds of members') },
          { kind: 'table', table: 'members' },
          { kind: 'figure', figure: 'members-stacked' },
          { kind: 'figure', figure: 'members-dot' },
          { kind: 'figure', figure: 'members-lines' },
          { kind: 'figure', figure: 'members-bars' },
          { kind: 'heading', text: both('Ūkinė veikla', 'Economic activity') },
          { kind: 'table', table: 'economy' },
          { kind: 'figure', figure: 'share-bar' },
        ],
      },
    ],
    method: [
      {
        id: 'method-returns',
        title: both('Kaip rinkti duomenys', 'How the data were collected'),
        blocks: [
          {
            kind: 'text',
            origin: 'editor',
            text: both(
              'Klasterių koordinatoriai pateikė metines ataskaitas.',
              'Coordinators of clusters submitted yearly returns.',
            ),
          },
        ],
      },
    ],
    tables,
    figures,
    map: sampleMap(),
    indicators: [
      {
        id: 'clusters',
        name: both('Klasterių skaičius', 'Number of clusters'),
        definition: both('Metų pabaigoje veikę klasteriai.', 'Clusters active at the end of the year.'),
        formula: both('skaičiuojami registro įrašai', 'entries of the register are counted'),
        unit: both('vnt.', 'number'),
        source: both('Klasterių registras', 'Register of clusters'),
        method: 1,
        breaks: [both('2023 m. nauja registravimo tvarka', 'New rules of registration in 2023')],
      },
    ],
    sources: [
      {
        id: 'register',
        title: both('Klasterių registras, 2026 m. birželis', 'Register of clusters, June 2026'),
        publisher: both('Pavyzdijos inovacijų agentūra', 'Innovation Agency of Samplia'),
        date: '2026-06-15',
        address: null,
      },
      {
        id: 'returns',
        title: both('2026 m. metinės ataskaitos', 'Yearly returns of 2026'),
        publisher: null,
        date: '2026-05-29',
        address: 'https://example.org/returns/2026',
      },
    ],
    changes: [],
    ...changed,
  }
}

export const frozen: Imprint = {
  state: 'frozen',
  frozenOn: '2026-06-20',
  hash: '3f1c'.repeat(16),
  address: 'https://klasteriai.example/lt/studijos/2025/1',
}
