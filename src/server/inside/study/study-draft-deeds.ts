import { countryDay } from '#actions/country-day.ts'
import { freezeEdition, judgeStudy, proposeStudy, writeStudyText } from '#actions/study/write-study.ts'
import { Refusal } from '#actions/refusal.ts'
import { chapters } from '#core/studies/build/plan.ts'
import { may } from '#core/people/may.ts'
import type { Both } from '#core/studies/edition.ts'
import type { StudyDraftData } from '#web/agency/study/study-draft-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import { Problem } from '#server/problems.ts'
import type { FormDeed, Outcome, Visit } from '../inside-page.ts'
import type { Sent } from '../read-sent.ts'
import { sayableRefusal } from '../sayable-refusal.ts'
import { draftNow } from './draft-now.ts'
import { studyDraftData, yearIn } from './study-draft-content.ts'

type Deed = FormDeed<StudyDraftData>

const LONGEST_TEXT = 20_000

/** What people do on the page of a study in the making. */
export const studyDraftDeeds = {
  text: async (visit, sent) => {
    const { fields } = sent
    const chapter = chapters.find((each) => each === fields.get('chapter'))
    const place = fields.get('place')
    if (chapter === undefined || (place !== 'before' && place !== 'after')) throw new Problem('bad-form')
    const seen = fields.get('seen') ?? ''
    if (!/^\d*$/.test(seen)) throw new Problem('bad-form')
    const form = `text-${chapter}-${place}`
    const text = textIn(fields)
    if (typeof text === 'string' && may(visit.person, { act: 'write-study', on: null }))
      return showAgain(visit, { form, why: `drafts.text.${text}`, entered: Object.fromEntries(fields) }, 422)
    return told(visit, sent, { form, said: 'said.study.text', to: `#${form}` }, async (year) => {
      const written = { year, chapter, place, text: typeof text === 'string' ? null : text } as const
      await writeStudyText(visit.world, visit.person, { ...written, seen: seen === '' ? null : Number(seen) })
    })
  },
  propose: (visit, sent) =>
    told(visit, sent, { form: 'propose', said: 'said.study.put-forward', to: '#history' }, async (year) => {
      // Nobody who may not write makes the house count.
      if (!may(visit.person, { act: 'write-study', on: null })) throw new Refusal('not-allowed')
      await proposeStudy(visit.world, visit.person, await draftNow(visit.world, year))
    }),
  approve: judge('approved', 'said.study.approved'),
  'send-back': judge('sent-back', 'said.study.sent-back'),
  freeze: async (visit, sent) => {
    const { world, person, reader } = visit
    let edition = 0
    const outcome = await told(visit, sent, { form: 'freeze', said: 'said.study.frozen', to: '' }, async (year) => {
      edition = await freezeEdition(world, person, { year, proposal: proposalIn(sent), today: await countryDay(world) })
    })
    if (!('goTo' in outcome)) return outcome
    return { goTo: addressOf('editions', reader.language, slugOfEdition({ year: yearIn(visit), edition })) }
  },
} satisfies { readonly [deed: string]: Deed }

function judge(verdict: 'approved' | 'sent-back', said: MessageKey): Deed {
  return (visit, sent) =>
    told(visit, sent, { form: 'judge', said, to: '#history' }, async (year) => {
      const note = sent.fields.get('note')?.trim() ?? ''
      const judged = { year, proposal: proposalIn(sent), verdict, note: note === '' ? null : note }
      await judgeStudy(visit.world, visit.person, judged)
    })
}

function proposalIn({ fields }: Sent): number {
  const id = fields.get('proposal') ?? ''
  if (!/^\d{1,15}$/.test(id)) throw new Problem('bad-form')
  return Number(id)
}

/** Both languages, or neither: a study is whole in each of them. Otherwise, what is wrong with the text. */
function textIn(fields: URLSearchParams): Both | null | 'one-language' | 'too-long' {
  const [lt, en] = [fields.get('lt')?.trim() ?? '', fields.get('en')?.trim() ?? '']
  if (lt.length > LONGEST_TEXT || en.length > LONGEST_TEXT) return 'too-long'
  if (lt === '' && en === '') return null
  return lt === '' || en === '' ? 'one-language' : { lt, en }
}

type Telling = { readonly form: string; readonly said: MessageKey; readonly to: string }

/** Does a deed; a refusal that the person can mend comes back beside the form, with what was entered. */
async function told(
  visit: Visit,
  { fields }: Sent,
  { form, said, to }: Telling,
  work: (year: number) => Promise<void>,
): Promise<Outcome<StudyDraftData>> {
  try {
    await work(yearIn(visit))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-allowed' || error.code === 'not-found') throw error
    const trouble = { form, why: sayableRefusal(error.code), entered: Object.fromEntries(fields) }
    return showAgain(visit, trouble, error.code === 'changed-meanwhile' ? 409 : 422)
  }
  return { goTo: `${addressOf('study-drafts', visit.reader.language, visit.reader.slug ?? '')}${to}`, said }
}

async function showAgain(
  visit: Visit,
  trouble: NonNullable<StudyDraftData['trouble']>,
  status: 409 | 422,
): Promise<Outcome<StudyDraftData>> {
  const show = await studyDraftData(visit, trouble)
  if (show === null) throw new Problem('not-found')
  return { show, status }
}
