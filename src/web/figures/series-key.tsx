import type { ReactNode } from 'react'
import { colours } from '#core/figures/xml.ts'
import { symbolOf } from './series.ts'
import type { SeriesSymbol } from './series.ts'

export type KeyEntry = {
  readonly id: string
  /** Its place in the palette, where it is not the place in the list. */
  readonly colour?: number
  readonly name: ReactNode
  readonly meaning?: ReactNode
  readonly values: readonly ReactNode[]
}

/** The key of a chart: symbol, name and meaning of each series, with its numbers and their receipts. */
export function SeriesKey({
  entries,
  squares = false,
}: {
  entries: readonly KeyEntry[]
  /** Bars have no symbols: only their colour counts. */ squares?: boolean
}) {
  return (
    <ul className="series-key">
      {entries.map(({ id, colour, name, meaning, values }, index) => (
        <li key={id}>
          <SymbolMark index={colour ?? index} symbol={squares ? 'rect' : symbolOf(index)} />
          <span className="series-name">{name}</span>
          <span className="series-values">
            {values.map((value, position) => (
              // Values of a series have no name of their own; their order is that of time.
              <span key={position}>{value}</span>
            ))}
          </span>
          {meaning === undefined ? null : <p className="series-meaning">{meaning}</p>}
        </li>
      ))}
    </ul>
  )
}

function SymbolMark({ index, symbol }: { index: number; symbol: SeriesSymbol }) {
  const fill = colours.data[index % colours.data.length]
  return (
    <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      {symbol === 'circle' ? <circle r="6" fill={fill} /> : null}
      {symbol === 'rect' ? <rect x="-5.5" y="-5.5" width="11" height="11" fill={fill} /> : null}
      {symbol === 'triangle' ? <path d="M0-6.5L6.5 6H-6.5Z" fill={fill} /> : null}
      {symbol === 'diamond' ? <path d="M0-7L6 0L0 7L-6 0Z" fill={fill} /> : null}
    </svg>
  )
}
