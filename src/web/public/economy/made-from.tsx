import { textIn } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { CopiedText } from '#web/parts/copied-text.tsx'
import { Section } from '#web/parts/section.tsx'
import { addressOf } from '#words/addresses.ts'
import { formatShare } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { Frame, MadeOf } from './economy-data.ts'
import { methodFor } from './method-for.ts'
import { Receipts } from './receipts.tsx'

/** What stands under every page of the observatory: by whom it was computed, from which loads, by which methods, and how to cite it. */
export function MadeFrom({
  page,
  frame,
  methods,
  title,
}: {
  page: PageContext
  frame: Frame
  methods: readonly string[]
  title: string
}) {
  const { language } = page
  const { unplaced, unclassed, estimated } = frame.coverage
  const shares = { unplaced, unclassed, estimated }
  return (
    <Section id="made-from" title={say(language, 'economy.made-from')}>
      <Receipts page={page} loads={frame.madeOf} methods={methods} />
      <p className="row-note">
        {say(language, 'economy.months', { months: frame.months, year: String(frame.year) })}
        {methods.includes(methodFor.growth) ? ` ${growthWords(page, frame)}` : null}
      </p>
      {frame.wageRule === null ? null : <p className="row-note">{textIn(frame.wageRule, language)?.text}</p>}
      {frame.isNameless ? <p className="row-note">{say(language, 'economy.names.none')}</p> : null}
      <p className="row-note">
        {Object.values(shares).every((share) => share === 0)
          ? say(language, 'economy.coverage.whole')
          : say(language, 'economy.coverage', {
              unplaced: atMost(language, unplaced),
              unclassed: atMost(language, unclassed),
              estimated: atMost(language, estimated),
            })}{' '}
        <a href={linkTo(page, 'protection')}>{say(language, 'economy.coverage.withheld')}</a>
      </p>
      <h3>{say(language, 'economy.cite')}</h3>
      <CopiedText language={language} text={citation(page, { title, years: String(frame.year), loads: frame.madeOf })} />
    </Section>
  )
}

function growthWords({ language }: PageContext, { growthYears, growthEstimated }: Frame): string {
  const years =
    growthYears === null ? say(language, 'economy.growth.none') : say(language, 'economy.growth.years', { years: growthYears })
  if (growthEstimated === null) return years
  return `${years} ${say(language, 'economy.growth.estimated', { share: atMost(language, growthEstimated) })}`
}

function atMost(language: Language, share: number): string {
  const told = formatShare(language, share)
  return share === 0 ? told : say(language, 'economy.coverage.at-most', { share: told })
}

/** One line that leads back to exactly this view. */
export function citation(
  page: PageContext,
  { title, years, loads }: { readonly title: string; readonly years: string; readonly loads: readonly MadeOf[] },
): string {
  const { language } = page
  const query = page.query === '' ? '' : `?${page.query}`
  return say(language, 'economy.citation', {
    title,
    year: years,
    country: page.country.name[language] ?? page.country.id,
    loads: loads.map(({ id }) => id).join(', '),
    day: page.today,
    address: `${page.publicUrl}${addressOf(page.route, language, page.slug ?? undefined)}${query}`,
  })
}
