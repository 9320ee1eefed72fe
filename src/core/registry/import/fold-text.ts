/** A text without what people write differently: marks on letters, case, punctuation, doubled spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Legal forms as they stand in names, short and long, without marks. */
const legalForms = new RegExp(
  ` (${[
    'uzdaroji akcine bendrove',
    'akcine bendrove',
    'viesoji istaiga',
    'mazoji bendrija',
    'individuali imone',
    'zemes ukio bendrove',
    'kooperatine bendrove',
    'tikroji ukine bendrija',
    'komanditine ukine bendrija',
    'uab',
    'ab',
    'vsi',
    'mb',
    'ii',
    'zub',
    'kb',
    'tub',
    'kub',
    'ltd',
    'llc',
    'gmbh',
  ].join('|')}) `,
  'g',
)

/** A name of an organisation without its legal form, for comparing: `UAB „Arginta“` and `Arginta, UAB` are both `arginta`. */
export function bareName(name: string): string {
  const folded = foldText(name)
  // Twice, because neighbours share the space between them.
  const bare = ` ${folded} `.replace(legalForms, ' ').replace(legalForms, ' ').trim().replace(/\s+/g, ' ')
  return bare === '' ? folded : bare
}

/** A name as a part of an address: `UAB „Žalias kelias“` → `zalias-kelias`. */
export function slugOf(name: string): string {
  const latin = bareName(name)
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9 ]/g, '')
  return latin.trim().replace(/\s+/g, '-').slice(0, 60).replace(/-+$/, '')
}
