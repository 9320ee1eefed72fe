import { answerSheet } from '#actions/monitoring/answer-sheet.ts'
import { commentReturn } from '#actions/monitoring/comment-return.ts'
import { extendDeadline } from '#actions/monitoring/extend-deadline.ts'
import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { approveReturn, lockReturn, reopenReturn, sendBackReturn } from '#actions/monitoring/review-return.ts'
import { sendSheets } from '#actions/monitoring/send-sheets.ts'
import type { World } from '#actions/world.ts'
import { usualPlan } from '#core/monitoring/reminders.ts'
import { addDays } from '#core/values/term.ts'
import { returnLinks } from '#server/inside/return-links.ts'
import { returnIdOf, readReturn } from '#store/monitoring/returns.ts'
import { answersIn } from '../cycles/answers-of-year.ts'
import { CURRENT } from '../cycles/cycle.ts'
import type { Cycle, CycleReturn, Step } from '../cycles/cycle.ts'
import { founder, whoTakes } from './cast.ts'
import { fillIn, handIn } from './fill-in.ts'
import { freezeStudy } from './freeze-study.ts'

/** Something that happens at a moment of the invented past. */
type Happening = { readonly at: string; readonly happen: (world: World) => Promise<unknown> }

/** The link of a firm to its three-minute sheet that nobody has used yet. */
export type OpenLink = { readonly cluster: string; readonly organisation: string; readonly token: string }

export type Seeding = {
  readonly publicUrl: string
  readonly tell: (done: number, all: number) => void
  /** Whether the study of each year that is over is made and frozen as well. */
  readonly studies?: true
}

/** Lets the cycles happen again, one deed after the other in the order of time, each by who did it then. */
export async function seedCycles(
  { db }: Pick<World, 'db'>,
  cycles: readonly Cycle[],
  { publicUrl, tell, studies }: Seeding,
): Promise<OpenLink[]> {
  const tokens = new Map<string, string>()
  const happenings = cycles
    .flatMap((cycle) => [...happeningsOf(cycle, { publicUrl, tokens }), ...(studies === true ? [studyOf(cycle)] : [])])
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const [index, { at, happen }] of happenings.entries()) {
    const moment = new Date(`${at}:00Z`)
    await happen({ db, now: () => moment })
    if (index % 100 === 99) tell(index + 1, happenings.length)
  }
  return cycles
    .filter(({ campaign }) => campaign === String(CURRENT))
    .flatMap(({ returns }) => returns)
    .flatMap(({ cluster, sheets }) =>
      sheets.flatMap(({ organisation, at }) => {
        const token = tokens.get(`${CURRENT} ${organisation}`)
        return at === null && token !== undefined ? [{ cluster, organisation, token }] : []
      }),
    )
}

/** The study is frozen on the day on which it is due: what comes later is for the next edition. */
function studyOf({ asksAbout, studyDue }: Cycle): Happening {
  return { at: `${studyDue}T10:00`, happen: (world) => freezeStudy(world, asksAbout) }
}

type Place = { readonly publicUrl: string; readonly tokens: Map<string, string> }

function happeningsOf(cycle: Cycle, place: Place): Happening[] {
  const links = returnLinks(place.publicUrl)
  const asked = cycle.returns.map(({ cluster }) => cluster).toSorted()
  const { campaign: id, asksAbout, form, opens, sheetsDue, deadline, closes, studyDue } = cycle
  const campaign = {
    id,
    asksAbout,
    form,
    population: { on: opens, asked, leftOut: [] },
    ...{ opens, sheetsDue, deadline, closes, studyDue },
    reminders: usualPlan,
    note: {},
  }
  return [
    { at: `${opens}T06:00`, happen: (world) => openCampaign(world, founder, { campaign, links }) },
    ...cycle.extensions.map(({ at, cluster, until, reason }) => ({
      at,
      happen: (world: World) => extendDeadline(world, founder, { campaign: id, clusters: [cluster], until, reason, links }),
    })),
    ...cycle.returns.flatMap((each, number) => [
      ...sheetsOf(cycle, each, { ...place, number }),
      ...each.steps.map((step) => ({ at: step.at, happen: (world: World) => take(world, step, { cycle, each, number, links }) })),
    ]),
  ]
}

function sheetsOf(
  { campaign, opens, deadline }: Cycle,
  { cluster, sheets }: CycleReturn,
  { tokens, publicUrl, number }: Place & { number: number },
): Happening[] {
  if (sheets.length === 0) return []
  const id = returnIdOf(cluster, campaign)
  const coordinator = whoTakes({ by: 'coordinator' }, cluster, number)
  // The links of the campaign under way work until its deadline.
  const until = deadline
  return [
    {
      at: `${addDays(opens, 1)}T07:00`,
      async happen(world) {
        for (const { organisation } of sheets)
          await sendSheets(world, coordinator, {
            id,
            firms: [{ organisation, email: null, language: 'lt' }],
            until,
            urlOf(token) {
              tokens.set(`${campaign} ${organisation}`, token)
              return `${publicUrl}/${token}`
            },
          })
      },
    },
    ...sheets.flatMap(({ organisation, at, answers }): Happening[] =>
      at === null
        ? []
        : [
            {
              at,
              happen: (world) =>
                answerSheet(world, {
                  token: tokens.get(`${campaign} ${organisation}`) ?? '',
                  answers: new Map(answersIn(answers)),
                }),
            },
          ],
    ),
  ]
}

type Where = {
  readonly cycle: Cycle
  readonly each: CycleReturn
  readonly number: number
  readonly links: ReturnType<typeof returnLinks>
}

async function take(world: World, step: Step, { cycle, each, number, links }: Where): Promise<unknown> {
  const id = returnIdOf(each.cluster, cycle.campaign)
  const person = whoTakes(step, each.cluster, number)
  const reason = step.reason ?? ''
  if (step.act === 'edit-return') return fillIn(world, person, id, step.answers ?? {})
  if (step.act === 'submit-return' || step.act === 'sign-return') return handIn(world, person, id, step.act)
  if (step.act === 'comment')
    return commentReturn(world, person, { id, question: step.on ?? null, on: null, settles: false, text: reason, links })
  const head = await readReturn(world.db, id)
  const seen = { id, seenVersion: head?.version ?? 0, links }
  switch (step.act) {
    case 'return-to-coordinator':
      return sendBackReturn(world, person, { ...seen, reason })
    case 'approve-return':
      return approveReturn(world, person, seen)
    case 'lock-return':
      return lockReturn(world, person, seen)
    case 'reopen-return':
      return reopenReturn(world, person, { ...seen, reason })
  }
}
