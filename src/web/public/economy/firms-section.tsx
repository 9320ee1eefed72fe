import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { DemographyId } from '#core/economy/observed/firm-demography.ts'
import { firmLevel } from '#core/economy/observed/list-firms.ts'
import type { FirmRow } from '#core/economy/observed/list-firms.ts'
import type { Language } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatShare } from '#words/format.ts'
import { sayUnlinked } from '#words/lake-load.ts'
import { say } from '#words/say.ts'
import type { FirmsPart, Frame } from './economy-data.ts'
import { ActivityLink, economyLink, MethodHead, PlaceLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { SURVIVAL_METHOD, SurvivalFigure } from './survival-section.tsx'
import { isWholeKeptBack } from './whole-kept-back.ts'
import type { Writing } from './write-figure.ts'

const SHOWN = 12

const shares: ReadonlySet<DemographyId> = new Set(['entry', 'exit', 'survival-1', 'survival-2', 'survival-3', 'fast-share'])
const writingOf = (id: DemographyId): Writing => (shares.has(id) ? 'share' : 'count')

/** Numbers that belong together, each with the method that it is made by. */
const facts = [
  { method: methodFor.firmFlows, ids: ['active', 'began', 'entry', 'ended', 'exit'] },
  {
    method: methodFor.firmSurvival,
    ids: ['cohort-1', 'survival-1', 'cohort-2', 'survival-2', 'cohort-3', 'survival-3'],
  },
  { method: methodFor.firmGrowth, ids: ['large', 'fast', 'fast-share', 'gone'] },
] as const satisfies readonly { method: string; ids: readonly DemographyId[] }[]

const inTable = ['active', 'began', 'entry', 'exit', 'survival-1', 'survival-3', 'fast-share'] as const

/** How the firms of a place or an activity came, went, stayed and grew. */
export function FirmsSection({
  page,
  frame,
  firms,
  by,
  list,
}: {
  page: PageContext
  frame: Frame
  firms: FirmsPart
  by: 'place' | 'activity'
  /** Where the whole list is. */
  list: Record<string, string | null>
}) {
  const { language } = page
  return (
    <Section id="firms" title={say(language, 'economy.firms')} lead={say(language, 'economy.firms.of-one')}>
      {firms.told === null ? (
        <p>{say(language, `economy.firms.why.${firms.why}`)}</p>
      ) : (
        <>
          {firms.told.whole === null ? null : <FirmFacts page={page} row={firms.told.whole} rules={firms.told.rules} />}
          <SurvivalFigure page={page} told={firms.told} />
          <h3>{say(language, by === 'place' ? 'economy.firms.by-place' : 'economy.firms.by-activity')}</h3>
          <FirmTable page={page} frame={frame} told={firms.told} rows={firms.told.rows.slice(0, SHOWN)} by={by} />
          <FirmNote page={page} told={firms.told} />
          <p className="row-note">
            {firms.told.rows.length > SHOWN
              ? `${say(language, 'economy.firms.more', { shown: SHOWN, all: firms.told.rows.length })} `
              : ''}
            <a href={economyLink(page, 'economy-firms', null, list)}>{say(language, 'economy.firms.list')}</a>
          </p>
        </>
      )}
    </Section>
  )
}

/** What every number of firms needs beside it. */
export function FirmNote({ page: { language }, told }: { page: PageContext; told: NonNullable<FirmsPart['told']> }) {
  const growth = told.rules.highGrowth
  return (
    <p className="row-note">
      {say(language, 'economy.firms.made', { from: String(told.from), to: String(told.to) })}{' '}
      {growth === null
        ? say(language, 'economy.firms.no-growth-rule')
        : say(language, 'economy.firms.growth-rule', {
            rate: formatShare(language, growth.yearlyRate),
            years: growth.years,
            least: growth.leastAtStart,
            title: growth.source.title,
            publisher: growth.source.publisher,
            year: String(growth.source.year),
          })}{' '}
      {growth?.evidence === 'from-memory' ? say(language, 'economy.firms.growth-rule.remembered') : null}{' '}
      {told.isFiner ? say(language, 'economy.firms.finer') : null}{' '}
      {isWholeKeptBack(told.whole, told.rows) ? say(language, 'economy.firms.whole-kept-back') : null}{' '}
      {told.unlinked.map((unlinked) => sayUnlinked(language, unlinked)).join(' ')}
    </p>
  )
}

export function FirmFacts({ page, row, rules }: { page: PageContext; row: FirmRow; rules: FirmRules }) {
  const { language } = page
  return (
    <FieldList
      wide
      fields={facts
        .filter(({ method }) => isTold(rules, method))
        .flatMap(({ method, ids }) =>
          ids.map((id) => ({
            id: `firms-${id}`,
            label: say(language, `economy.firms.${id}`),
            content: (
              <>
                <FirmFigure language={language} row={row} id={id} />{' '}
                {shares.has(id) ? (
                  <a className="row-note" href={linkTo(page, 'economy-methods', method)}>
                    {say(language, 'economy.method.how-to-read')}
                  </a>
                ) : null}
              </>
            ),
          })),
        )}
    />
  )
}

export function FirmTable({
  page,
  frame,
  told: { names, rules },
  rows,
  by,
}: {
  page: PageContext
  frame: Frame
  told: NonNullable<FirmsPart['told']>
  rows: readonly FirmRow[]
  by: 'place' | 'activity'
}) {
  const { language } = page
  // Firms are told of whole sections and divisions, also where the page asks for classes or for groups of a set.
  const question = { ...frame.question, groups: null, level: firmLevel(frame.question.level) }
  const ofActivities = { ...frame, names, question }
  if (rows.length === 0) return <p>{say(language, 'economy.firms.none')}</p>
  const head: TableColumn<FirmRow> = {
    id: by,
    title: say(language, `economy.column.${by}`),
    head: true,
    cell: ({ place, activity }) =>
      by === 'place' ? (
        place === 'country' ? (
          say(language, 'economy.firms.country')
        ) : (
          <PlaceLink page={page} place={place} />
        )
      ) : activity === 'all' ? (
        say(language, 'economy.firms.all')
      ) : (
        <ActivityLink page={page} frame={ofActivities} activity={activity} />
      ),
  }
  return (
    <DataTable
      caption={say(language, 'economy.firms')}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ place, activity }) => `${place} ${activity}`}
      columns={[
        head,
        ...inTable
          .filter((id) => isTold(rules, methodOf(id)))
          .map((id): TableColumn<FirmRow> => {
            const label = say(language, `economy.firms.${id}`)
            return {
              id,
              title: (
                <MethodHead page={page} method={methodOf(id)}>
                  {label}
                </MethodHead>
              ),
              label,
              numeric: true,
              cell: (row) => <FirmFigure language={language} row={row} id={id} />,
            }
          }),
      ]}
    />
  )
}

/** A number; where the years that are held do not reach for it, it says so. */
function FirmFigure({ language, row, id }: { language: Language; row: FirmRow; id: DemographyId }) {
  const figure = row.figures[id]
  if (figure.why === 'undefined-here') return <span className="absent">{say(language, 'economy.firms.too-few-years')}</span>
  return <FigureText language={language} figure={figure} as={writingOf(id)} />
}

/** Without a rule nothing is said of growth. */
function isTold({ highGrowth }: FirmRules, method: string): boolean {
  return highGrowth !== null || method !== methodFor.firmGrowth
}

function methodOf(id: DemographyId): string {
  return facts.find(({ ids }) => ids.some((each) => each === id))?.method ?? ''
}

export const firmMethods = [...facts.map(({ method }) => method), SURVIVAL_METHOD]
