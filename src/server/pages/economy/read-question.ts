import { isSetId } from '#core/economy/groups/judge-set.ts'
import { areas, levels, units } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { Problem } from '#server/problems.ts'
import type { PageReader } from '#server/page-definition.ts'
import { readOneOf } from '#server/read-filters.ts'

/** What the address asks the observatory: `?year=2023&unit=firms&by=county&level=class`, or `level=set:panorama` for groups. */
export function readQuestion({ query, asOf }: PageReader): Question {
  const level = query.get('level') ?? levels[0]
  const groups = level.startsWith('set:') ? level.slice(4) : null
  if (groups !== null && !isSetId(groups)) throw new Problem('bad-query', level, 'level')
  return {
    year: readYear(query.get('year')),
    ...(asOf === null ? {} : { notAfter: Number(asOf.slice(0, 4)) }),
    unit: readOneOf(query, 'unit', units),
    by: readOneOf(query, 'by', areas),
    level: groups === null ? readOneOf(query, 'level', levels) : levels[0],
    groups,
  }
}

function readYear(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{4}$/.test(text)) throw new Problem('bad-query', text, 'year')
  return Number(text)
}
