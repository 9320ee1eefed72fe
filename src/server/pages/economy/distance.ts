import { weighings } from '#core/economy/distance/study/distance-study.ts'
import { cellsColumnOf } from '#core/economy/observed/find-place.ts'
import { levelOfActivity } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { standaloneSvg } from '#core/figures/xml.ts'
import { textIn } from '#core/values/language.ts'
import { distanceTable } from '#publish/distance-table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readOneOf } from '#server/read-filters.ts'
import type { EconomyDistanceData } from '#web/public/economy/distance/distance-data.ts'
import { distanceDrawing, distanceKey } from '#web/public/economy/distance/distance-svg.ts'
import { say } from '#words/say.ts'
import { observed, see } from './see.ts'

/** How near the firms of an activity (`62`) or of a group (`drawn.software`) lie to each other. */
export const economyDistancePage: PageDefinition<EconomyDistanceData> = {
  page: 'economy-distance',
  async load(reader) {
    const asked = askedOf(reader.slug ?? '')
    return asked === null ? null : loadDistance(reader, asked)
  },
  tables: ({ observed: { frame, content } }, reader) => [
    distanceTable(
      reader.language,
      frame === null
        ? null
        : {
            activity: content.activity,
            year: frame.year,
            distance: content.distance,
            loads: frame.madeOf.map(({ id }) => id),
          },
    ),
  ],
  async figure({ observed: { frame, content } }, reader) {
    if (frame === null) return null
    const { language } = reader
    const { distance, activity } = content
    const svg = distanceDrawing(language, distance)
    const curve = distance.durantonOverman
    if (svg === null || curve === null) return null
    const named = frame.names[activity]
    const name = (named === undefined ? undefined : textIn(named, language)?.text) ?? activity
    return standaloneSvg(svg, {
      title: `${say(language, 'economy.distance.title', { name })}, ${frame.year}`,
      notes: [distanceKey(language, curve, distance.seed), say(language, 'economy.computed-by')],
    })
  },
}

type Asked = { readonly activity: string; readonly change: Partial<Question> }

function askedOf(slug: string): Asked | null {
  const level = levelOfActivity(slug.toUpperCase())
  if (level !== null) return { activity: slug, change: { level, groups: null } }
  const [set = '', ...rest] = slug.split('.')
  return rest.length === 0 || set === '' ? null : { activity: rest.join('.'), change: { groups: set } }
}

async function loadDistance(reader: PageReader, { activity, change }: Asked): Promise<EconomyDistanceData | null> {
  const weighed = readOneOf(reader.query, 'weigh', weighings)
  // Firms without coordinates stand in municipalities, whatever the reader came from.
  const seen = await see(reader, { ...change, by: 'municipality' })
  if (seen === null) return { activity, observed: { frame: null, content: null } }
  const { observation, frame } = seen
  const column = cellsColumnOf(observation.economy.amount, activity)
  if (column === null) return null
  const distance = await reader.economy.distance({ observation, column, weighed })
  const name = observation.economy.amount.columns[column] ?? activity
  const madeOf = [...new Map([...frame.madeOf, ...distance.madeOf].map((load) => [load.id, load])).values()]
  return {
    activity: name,
    observed: await observed({ observation, frame: { ...frame, madeOf } }, () => ({ activity: name, distance })),
  }
}
