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

/** A text in each of our languages. */
export function inEachLanguage(make: (language: Language) => string): { readonly [language in Language]: string } {
  return { lt: make('lt'), en: make('en') }
}

/** A text made of another, in the languages that the other is in: one sentence is of one language. */
export function inItsLanguages(text: Localised, make: (text: string, language: Language) => string): Localised {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const own = text[language]
      return own === undefined ? [] : [[language, make(own, language)]]
    }),
  )
}
