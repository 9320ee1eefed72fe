import { bareName, foldText } from '#core/registry/import/fold-text.ts'

/** An organisation as a list of projects names it. */
export type ListedOrganisation = { readonly id: string; readonly name: string | null; readonly vat: string | null }

/** A firm under a name that some file gives it; the same firm may have several. */
export type NamedFirm = { readonly firm: string; readonly name: string }

export type OrganisationMatch =
  | { readonly firm: string; readonly by: 'number' | 'name'; readonly unmatched?: never }
  | { readonly firm?: never; readonly by?: never; readonly unmatched: 'ambiguous' | 'no-such-firm' | 'not-named' }

/**
 * Which firm a listed organisation is: by its VAT number, where the country's VAT numbers carry the code of the firm (elsewhere a VAT number can be the
 * code of somebody else, and is not used); else by its whole name, however it is written; else by the name without its legal form. A name that several
 * firms bear is ambiguous, and nothing is guessed from a likeness.
 */
export function organisationMatcher(
  firms: readonly NamedFirm[],
  { vatIsFirmCode }: { readonly vatIsFirmCode: boolean },
): (organisation: ListedOrganisation) => OrganisationMatch {
  const byNumber = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  const byBareName = new Map<string, Set<string>>()
  for (const { firm, name } of firms) {
    byNumber.set(numberKey(firm), firm)
    add(byName, foldText(name), firm)
    add(byBareName, bareName(name), firm)
  }
  return ({ name, vat }) => {
    if (vatIsFirmCode && vat !== null) {
      const number = numberKey(vat)
      const firm = byNumber.get(number) ?? byNumber.get(number.replace(/^[A-Z]{2}/, ''))
      if (firm !== undefined) return { firm, by: 'number' }
    }
    if (name === null || foldText(name) === '') return { unmatched: 'not-named' }
    const named = byName.get(foldText(name)) ?? byBareName.get(bareName(name)) ?? new Set<string>()
    const [only] = named
    if (only === undefined) return { unmatched: 'no-such-firm' }
    return named.size > 1 ? { unmatched: 'ambiguous' } : { firm: only, by: 'name' }
  }
}

function numberKey(number: string): string {
  return number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

function add(map: Map<string, Set<string>>, key: string, firm: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([firm]))
  else known.add(firm)
}
