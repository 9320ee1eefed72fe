import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'

type OwnYearsProps = {
  page: PageContext
  name: string
  years: readonly { readonly year: number; readonly value: number; readonly isBreak: boolean }[]
  valueOf: (value: number) => string
}

const WIDTH = 200
const HEIGHT = 44

/** Own numbers over the years as small bars, and the same as a table. */
export function OwnYears({ page, name, years, valueOf }: OwnYearsProps) {
  const { language } = page
  const values = years.map(({ value }) => value)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const scale = most === least ? 0 : (HEIGHT - 4) / (most - least)
  const zero = HEIGHT - 2 + least * scale
  const step = WIDTH / Math.max(years.length, 4)
  return (
    <>
      <svg className="place-scale" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {years.map(({ year, value, isBreak }, index) => {
          const height = Math.max(1, Math.abs(value) * scale)
          return (
            <rect
              key={year}
              x={index * step + 2}
              y={value < 0 ? zero : zero - height}
              width={step - 6}
              height={height}
              fill={isBreak ? 'var(--data-quiet)' : 'var(--data-1)'}
            />
          )
        })}
        {least < 0 ? <rect x="0" y={zero - 0.5} width={WIDTH} height="1" fill="var(--line-strong)" /> : null}
      </svg>
      <details>
        <summary>{say(language, 'feedback.years')}</summary>
        <table aria-label={`${name}: ${say(language, 'feedback.years')}`}>
          <tbody>
            {years.map(({ year, value, isBreak }) => (
              <tr key={year}>
                <th scope="row">
                  {year}
                  {isBreak ? ` (${say(language, 'feedback.break')})` : ''}
                </th>
                <td>{valueOf(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
