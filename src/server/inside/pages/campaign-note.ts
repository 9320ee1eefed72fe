import type { Localised } from '#core/values/language.ts'

/** A word to coordinators, as a form sends it; a language that was left empty has none. */
export function noteIn(fields: URLSearchParams): Localised {
  const [lt, en] = [fields.get('note-lt')?.trim() ?? '', fields.get('note-en')?.trim() ?? '']
  return { ...(lt === '' ? {} : { lt }), ...(en === '' ? {} : { en }) }
}
