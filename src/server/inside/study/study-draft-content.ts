import { inReading } from '#actions/in-work.ts'
import { recordOfStudy } from '#actions/study/write-study.ts'
import { chapters } from '#core/studies/build/plan.ts'
import { may } from '#core/people/may.ts'
import { readEditions, readProposalContent, readProposals, readStudyTexts } from '#store/studies.ts'
import type { StudyText } from '#store/studies.ts'
import type { StudyDraftData, WrittenText } from '#web/agency/study/study-draft-data.ts'
import { Problem } from '#server/problems.ts'
import type { Visit } from '../inside-page.ts'
import { draftNow } from './draft-now.ts'
import { readStudyYears, stateOf } from './read-study-drafts.ts'

export type Trouble = NonNullable<StudyDraftData['trouble']>

/** The year in the address; null when no campaign asked about it. */
export function yearIn({ reader }: Visit): number {
  const slug = reader.slug ?? ''
  if (!/^\d{4}$/.test(slug)) throw new Problem('not-found')
  return Number(slug)
}

/** Everything that the page of a study in the making shows. */
export async function studyDraftData(visit: Visit, trouble: Trouble | null = null): Promise<StudyDraftData | null> {
  const { world, person } = visit
  const { db } = world
  const year = yearIn(visit)
  const progress = (await readStudyYears(world)).get(year)
  if (progress === undefined) return null
  const [proposals, editions] = [await readProposals(db, year), (await readEditions(db)).filter((each) => each.year === year)]
  const content = await contentShown(
    visit,
    year,
    proposals.map(({ id }) => id),
  )
  const allowed = (act: 'write-study' | 'approve-study' | 'freeze-study') => may(person, { act, on: null })
  const texts = await readStudyTexts(db, year)
  return {
    year,
    state: stateOf(proposals, editions),
    progress,
    ...content,
    texts: chapters.flatMap((chapter) => (['before', 'after'] as const).map((place) => writtenAt(texts, chapter, place))),
    proposals: proposals.map(({ id, hash, at, personName, person: by, judgements }, index) => ({
      id,
      hash,
      at,
      personName,
      isOwn: by === person.id,
      isLatest: index === 0,
      edition: editions.find((edition) => edition.hash === hash)?.edition ?? null,
      judgements: judgements.map(({ verdict, note, at: judgedAt, personName: judge }) => ({
        verdict,
        note,
        at: judgedAt,
        personName: judge,
      })),
    })),
    may: { write: allowed('write-study'), judge: allowed('approve-study'), freeze: allowed('freeze-study') },
    trouble,
  }
}

async function contentShown(
  visit: Visit,
  year: number,
  proposals: readonly number[],
): Promise<Pick<StudyDraftData, 'shown' | 'content' | 'leaks'>> {
  // Of the study of yesterday and of today the difference is the return that was approved meanwhile: who may not read returns sees
  // only what was put forward.
  const seesNow = may(visit.person, { act: 'read-return', on: null })
  const asked = visit.reader.query.get('proposal') ?? (seesNow ? null : String(proposals[0] ?? ''))
  if (asked === null) {
    await tellReading(visit, year, 'now')
    const { content, leaks } = await draftNow(visit.world, year)
    return { shown: 'now', content, leaks }
  }
  const proposal = proposals.find((id) => String(id) === asked)
  const put = proposal === undefined ? null : await readProposalContent(visit.world.db, proposal)
  if (proposal === undefined || put === null) throw new Problem('not-found')
  await tellReading(visit, year, proposal)
  return { shown: { proposal }, content: put.content, leaks: null }
}

/** Told before it is shown: a draft may say what no edition will. Not around the making, which would hold the trail for long. */
async function tellReading({ world, person }: Visit, year: number, shown: 'now' | number): Promise<void> {
  const about = { act: 'read-study-draft', on: null, record: recordOfStudy(year), details: { shown } } as const
  await inReading(world, person, about, async () => {})
}

function writtenAt(texts: readonly StudyText[], chapter: WrittenText['chapter'], place: WrittenText['place']): WrittenText {
  const found = texts.find((each) => each.chapter === chapter && each.place === place)
  return {
    chapter,
    place,
    id: found?.id ?? null,
    text: found?.text ?? null,
    at: found?.at ?? null,
    personName: found?.personName ?? null,
  }
}
