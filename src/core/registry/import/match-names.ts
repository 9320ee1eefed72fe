import type { RegisterNames } from './build-view.ts'

/** An organisation without a code whose name exactly one entity of an extract bears. */
export type NameMatch<Row> = { readonly subject: string; readonly code: string; readonly rows: readonly Row[] }

/**
 * Collects, row by row, the entities of an extract that bear the name of an organisation without a code. Only what is
 * one to one is offered: a name that two entities bear, or a code that fits two organisations, says nothing.
 */
export function collectNameMatches<Row>(known: Pick<RegisterNames, 'organisations' | 'codes'>): {
  readonly note: (name: string, code: string, row: Row) => void
  readonly settle: () => NameMatch<Row>[]
} {
  const found = new Map<string, Map<string, Row[]>>()
  return {
    note: (name, code, row) => {
      for (const subject of known.organisations.find(name)) {
        if (known.codes.has(subject)) continue
        const codes = found.get(subject) ?? new Map<string, Row[]>()
        const rows = codes.get(code) ?? []
        rows.push(row)
        found.set(subject, codes.set(code, rows))
      }
    },
    settle: () => {
      const claims = new Map<string, number>()
      for (const codes of found.values()) for (const code of codes.keys()) claims.set(code, (claims.get(code) ?? 0) + 1)
      return [...found].flatMap(([subject, codes]) => {
        const [only, ...others] = codes
        return only === undefined || others.length > 0 || claims.get(only[0]) !== 1
          ? []
          : [{ subject, code: only[0], rows: only[1] }]
      })
    },
  }
}
