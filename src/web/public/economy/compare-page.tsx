import type { Language } from '#core/values/language.ts'
import { linkToThis, queryOf } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { Choice } from '#web/parts/choice.tsx'
import type { Writing } from './write-figure.ts'
import { amountAs } from './counted-words.ts'
import type { EconomyCompare, Frame, Observed } from './economy-data.ts'
import { ActivityLink, MethodHead, PlaceLink, placeSlug } from './economy-links.tsx'
import { codeAndName } from './economy-names.ts'
import { EconomyPage } from './economy-page.tsx'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { writingOfActivity } from './activity-page.tsx'
import { writingOfPlace } from './place-page.tsx'
import type { Figure } from '#core/economy/observed/figure.ts'

/** `method`: what explains the measure; null of plain counts. */
type Fact = { id: string; label: string; method: string | null; figures: readonly Figure[]; as: Writing }

/** Up to four places, or four activities, side by side. */
export function EconomyComparePage({ page, data }: { page: PageContext; data: Observed<EconomyCompare> }) {
  const { language } = page
  return (
    <EconomyPage
      page={page}
      data={data}
      title={say(language, 'economy.compare')}
      lead={say(language, 'economy.compare.lead')}
      asks={['year', 'unit', 'by', 'level']}
      fieldNames={[]}
      fields={(content, frame) =>
        content.choices.length === 0 ? null : (
          <Choice
            className="question-part"
            name={content.of === 'places' ? 'place' : 'activity'}
            label={say(language, 'economy.compare.add')}
            chosen=""
            options={[
              ['', '–'],
              ...content.choices.map(
                (each) =>
                  [content.of === 'places' ? placeSlug(each) : each, nameOfChoice(page, frame, content.of, each)] as const,
              ),
            ]}
          />
        )
      }
      methods={[
        ...[methodFor.quotient, methodFor.variety, methodFor.distance, methodFor.concentration, methodFor.complexity],
        ...(data.content?.of === 'activities' && data.content.chosen.length > 0 ? [methodFor.growth] : []),
      ]}
    >
      {(content, frame) => <Comparison page={page} content={content} frame={frame} />}
    </EconomyPage>
  )
}

function nameOfChoice(page: PageContext, frame: Frame, of: EconomyCompare['of'], id: string): string {
  return of === 'places' ? nameOf(page, id) : codeAndName(page, frame, id)
}

function Comparison({ page, content, frame }: { page: PageContext; content: EconomyCompare; frame: Frame }) {
  const { language } = page
  const { of, chosen } = content
  const name = of === 'places' ? 'place' : 'activity'
  const rest = (left: string) =>
    queryOf(page)
      .getAll(name)
      .filter((value) => value !== '' && value !== (of === 'places' ? placeSlug(left) : left))
  const kinds = (
    <ul className="tabs">
      <li>
        <a href={linkToThis(page, { activity: null, of: 'places' })} aria-current={of === 'places' ? 'true' : undefined}>
          {say(language, 'economy.compare.places')}
        </a>
      </li>
      <li>
        <a href={linkToThis(page, { place: null, of: 'activities' })} aria-current={of === 'activities' ? 'true' : undefined}>
          {say(language, 'economy.compare.activities')}
        </a>
      </li>
    </ul>
  )
  if (chosen.length === 0)
    return (
      <>
        {kinds}
        <p>{say(language, 'economy.compare.none')}</p>
      </>
    )
  const quotientsTitle = say(language, of === 'places' ? 'economy.compare.quotients' : 'economy.compare.quotients-places')
  const marks = chosen.map((id) => (
    <>
      {of === 'places' ? <PlaceLink page={page} place={id} /> : <ActivityLink page={page} frame={frame} activity={id} />}{' '}
      <a
        className="row-note take-out"
        href={linkToThis(page, { [name]: rest(id) })}
        aria-label={say(language, 'economy.compare.without', { name: nameOfChoice(page, frame, of, id) })}
      >
        ×
      </a>
    </>
  ))
  const heads = chosen.map((id, index) => ({
    id: `chosen-${index}`,
    title: marks[index],
    label: nameOfChoice(page, frame, of, id),
    numeric: true,
  }))
  return (
    <>
      {kinds}
      <ul className="compare-chosen" aria-label={say(language, 'economy.compare.chosen')}>
        {chosen.map((id, index) => (
          <li key={id}>{marks[index]}</li>
        ))}
      </ul>
      <Section id="facts" title={say(language, 'economy.compare.facts')}>
        <DataTable
          caption={say(language, 'economy.compare.facts')}
          captionUnseen
          cards
          rows={factsOf(page, content, frame)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'measure',
              title: say(language, 'economy.column.measure'),
              head: true,
              cell: ({ label, method }) =>
                method === null ? (
                  label
                ) : (
                  <MethodHead page={page} method={method}>
                    {label}
                  </MethodHead>
                ),
            },
            ...heads.map((head, index) => ({
              ...head,
              cell: ({ figures, as }: Fact) => <Shown page={page} figure={figures[index]} as={as} />,
            })),
          ]}
        />
      </Section>
      <Section id="beside" title={quotientsTitle} lead={say(language, 'economy.specialised.means')}>
        <DataTable
          caption={quotientsTitle}
          captionUnseen
          cards
          rows={content.beside}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              title: say(language, of === 'places' ? 'economy.column.activity' : 'economy.column.place'),
              head: true,
              cell: ({ id }) =>
                of === 'places' ? <ActivityLink page={page} frame={frame} activity={id} /> : <PlaceLink page={page} place={id} />,
            },
            ...heads.map((head, index) => ({
              ...head,
              cell: ({ quotients }: EconomyCompare['beside'][number]) => (
                <Shown page={page} figure={quotients[index]} as="ratio" />
              ),
            })),
          ]}
        />
      </Section>
    </>
  )
}

function Shown({ page, figure, as }: { page: PageContext; figure: Figure | undefined; as: Writing }) {
  return figure === undefined ? null : <FigureText language={page.language} figure={figure} as={as} />
}

const measuresOfPlace = ['variety', 'distance', 'diversity', 'complexity'] as const
const measuresOfActivity = ['concentration', 'ubiquity', 'complexity', 'growth'] as const

function factsOf({ language }: PageContext, content: EconomyCompare, frame: Frame): Fact[] {
  if (content.of === 'places') {
    const rows = content.places
    const measures = measuresOfPlace.map((id) => measureFact(language, id, { rows, as: writingOfPlace[id] }))
    return [...countFacts(language, frame, rows), ...measures]
  }
  const rows = content.activities
  const measures = measuresOfActivity.map((id) => measureFact(language, id, { rows, as: writingOfActivity[id] }))
  return [...countFacts(language, frame, rows), ...measures]
}

type Counted = { readonly amount: Figure; readonly firms: Figure }

/** What is counted, and how many firms it is, unless firms are what is counted. */
function countFacts(language: Language, { question: { unit } }: Frame, rows: readonly Counted[]): Fact[] {
  const fact = (id: keyof Counted, label: string, as: Writing): Fact => ({
    id,
    label,
    method: null,
    figures: rows.map((row) => row[id]),
    as,
  })
  const amount = fact('amount', say(language, `economy.counted.${unit}`), amountAs(unit))
  return unit === 'firms' ? [amount] : [amount, fact('firms', say(language, 'economy.column.firms'), 'count')]
}

type Measure = (typeof measuresOfPlace | typeof measuresOfActivity)[number]

function measureFact<Id extends Measure>(
  language: Language,
  id: Id,
  { rows, as }: { readonly rows: readonly { readonly [id in Id]: Figure }[]; readonly as: Writing },
): Fact {
  return { id, label: say(language, `economy.column.${id}`), method: methodFor[id], figures: rows.map((row) => row[id]), as }
}
