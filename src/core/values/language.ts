/** The languages of the house. A page, an export and a sentence exist in each of them. */
export const languages = ['lt', 'en'] as const

export type Language = (typeof languages)[number]

/** A text in one or more languages; which of them are ours (not read in the source) is told by the statement. */
export type Localised = { readonly [language in Language]?: string }

export function isLanguage(text: string): text is Language {
  return text === 'lt' || text === 'en'
}

/** The text in the wanted language, else in the other one, with the language it is really in. */
export function textIn(text: Localised, wanted: Language): { text: string; language: Language } | undefined {
  const own = text[wanted]
  if (own !== undefined) return { text: own, language: wanted }
  const other: Language = wanted === 'lt' ? 'en' : 'lt'
  const fallback = text[other]
  return fallback === undefined ? undefined : { text: fallback, language: other }
}
