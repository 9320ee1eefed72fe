import { doubtOfChance } from '#core/economy/observed/chance.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import type { Frame, PairRow } from './economy-data.ts'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import { writeNumber } from './write-figure.ts'

/** A quotient, and below it what chance leaves: in other words and another look than the interval that withheld numbers leave. */
export function Quotient({ page, frame, row: { quotient, chance } }: { page: PageContext; frame: Frame; row: PairRow }) {
  const { language } = page
  const shown = <FigureText language={language} figure={quotient} as="ratio" />
  // Where firms are not told, the page says so in their own column.
  if (chance === null || chance.least === null || chance.most === null || chance.value === null) return shown
  const doubt = doubtOfChance(quotient, chance)
  return (
    <>
      {shown}{' '}
      <span className="figure-chance">
        {say(language, frame.question.unit === 'firms' ? 'economy.chance.between' : 'economy.chance.between-in-firms', {
          least: writeNumber(language, chance.least, 'ratio'),
          most: writeNumber(language, chance.most, 'ratio'),
        })}
      </span>{' '}
      {doubt === null ? null : <span className="figure-doubt">{say(language, `economy.chance.${doubt}`)}</span>}
    </>
  )
}

/** What specialised means, and what stands below a quotient. */
export function SpecialisedMeans({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <>
      {say(language, 'economy.specialised.means')} {say(language, 'economy.chance.means')}{' '}
      <a href={linkTo(page, 'economy-methods', methodFor.chance)}>{say(language, 'economy.method.how-to-read')}</a>
    </>
  )
}
