import { activityAt } from '../activities/activity-tree.ts'
import type { ActivityTree } from '../activities/activity-tree.ts'

/**
 * What a code of an input–output table means. `part` = a part of a division that the tables keep apart (imputed rents, `L68A`);
 * `final` = who buys for good (households, the state, investment, export); `beside` = totals, taxes, value added, imports, changes of stocks.
 */
export type ParsedSector =
  | { readonly kind: 'sector'; readonly divisions: readonly string[]; readonly isPart: boolean }
  | { readonly kind: 'final' | 'beside' | 'unknown' | 'other-edition' }

const finals = /^(P3(_?S1[345].*|[12])?|P51G?|P6(_.*|[0-9]+)?|HFCE|NPISH|GGFC|GFCF|EXPO|EXP|DPABR|CONS_H|CONS_NONRES)$/
const besides =
  /^(TOTAL.*|TTL_?(?!\d).*|IŠ|IS|VISO|TU|TS(_.*)?|T[IF]U|TFUPR|OUTPUT|OUT|VALU|VA|TLS|TXS.*|TAXSUB|IMP.*|INVNT|ADJ.*|OP_.*|OTTM|OTS|IMPORTS?|P[1257](\d|[A-Z])?(_.*|\d*)?|B\d[A-Z]?.*|D\d(X\d+)?|D\d\dX\d+|D[123]\d|K\.?1.*|N1G|EMP.*|GO|GVA)$/

/**
 * Reads codes as Eurostat and the OECD write them: `A01`, `CPA_C10-12`, `C10-C12`, `C10T12`, `B05_06`, `J62_63`, `E37-E39`, `L68A`, `D`,
 * `G-I`; a country in front (`LT_`, `LTU_`) is cut off. A letter that is not the section of its digits in this edition is of the other one.
 */
export function parseSector(raw: string, tree: ActivityTree): ParsedSector {
  const text = plainCode(raw)
  const digits = /^([A-V])?(\d\d)(?:(?:[-T]|_)([A-V])?(\d\d)|([A-Z]))?$/.exec(text)
  const isNational = finals.test(text) ? 'final' : besides.test(text) ? 'beside' : null
  // P52 is a change of stocks and no division 52, D21 a tax; `D35` and `P85` are activities.
  const letterFits = (letter: string | undefined, division: string) =>
    letter === undefined || activityAt(tree, division, 'section') === letter
  if (digits !== null) {
    const [, letter, first = '', secondLetter, last = first, part] = digits
    if (isNational !== null && !letterFits(letter, first)) return { kind: isNational }
    const divisions = between(first, last).filter((division) => tree.levels.get(division) === 'division')
    if (!tree.levels.has(first) || !tree.levels.has(last) || divisions.length === 0) return { kind: 'other-edition' }
    if (!letterFits(letter, first) || !letterFits(secondLetter ?? letter, last)) return { kind: 'other-edition' }
    return { kind: 'sector', divisions, isPart: part !== undefined }
  }
  const letters = /^([A-V])(?:[-T_]([A-V]))?$/.exec(text)
  if (letters !== null) {
    const [, from = '', to = from] = letters
    const divisions = [...tree.levels].flatMap(([code, level]) => {
      const section = level === 'division' ? activityAt(tree, code, 'section') : null
      return section !== null && from <= section && section <= to ? [code] : []
    })
    return divisions.length === 0 ? { kind: 'other-edition' } : { kind: 'sector', divisions: divisions.toSorted(), isPart: false }
  }
  return { kind: isNational ?? 'unknown' }
}

/** The code alone: without country, classification, and the name that some write behind it. */
export function plainCode(raw: string): string {
  return (
    raw
      .trim()
      .toUpperCase()
      .split(/[\s:;\]]/)[0] ?? ''
  )
    .replace(/^\[/, '')
    .replace(/^(?:[A-Z]{2,3}_)?(?:CPA|NACE)[_.]?/, '')
    .replace(/^[A-Z]{2,3}_(?=[A-V]\d\d)/, '')
    .replaceAll('–', '-')
}

/** Older tables of the OECD put a D before every code: `D01T03`, `D62T63`. */
export function withoutLetterD(codes: readonly string[]): (code: string) => string {
  const isOld = codes.some((code) => /^(?:[A-Z]{2,3}_)?D\d\dT\d\d$/i.test(code.trim()) && !/D35/i.test(code))
  return isOld ? (code) => code.replace(/^((?:[A-Z]{2,3}_)?)D(?=\d\d)/i, '$1') : (code) => code
}

function between(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => String(from + at).padStart(2, '0'))
}
