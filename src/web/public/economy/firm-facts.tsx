import type { FirmRules } from '#core/economy/firms/firm-rules.ts'
import type { DemographyId } from '#core/economy/observed/firm-demography.ts'
import type { FirmRow } from '#core/economy/observed/list-firms.ts'
import type { Language } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { say } from '#words/say.ts'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { SURVIVAL_METHOD } from './survival-section.tsx'
import type { Writing } from './write-figure.ts'

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

/** A number; where the years that are held do not reach for it, or no firm is there that it would be a share of, it says so. */
export function FirmFigure({ language, row, id }: { language: Language; row: FirmRow; id: DemographyId }) {
  const figure = row.figures[id]
  if (figure.why === 'undefined-here') return <span className="absent">{say(language, 'economy.firms.too-few-years')}</span>
  if (figure.why === 'no-activity')
    return <span className="absent">{say(language, 'economy.firms.nobody', { of: wholeOf(id) })}</span>
  return <FigureText language={language} figure={figure} as={writingOf(id)} />
}

/** What a share is of. */
function wholeOf(id: DemographyId): 'active' | 'began' | 'large' {
  if (id === 'fast-share') return 'large'
  return id.startsWith('survival-') ? 'began' : 'active'
}

/** Without a rule nothing is said of growth. */
export function isTold({ highGrowth }: FirmRules, method: string): boolean {
  return highGrowth !== null || method !== methodFor.firmGrowth
}

export function methodOf(id: DemographyId): string {
  return facts.find(({ ids }) => ids.some((each) => each === id))?.method ?? ''
}

export const firmMethods = [...facts.map(({ method }) => method), SURVIVAL_METHOD]
