import type { Imprint, StudyContent } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

type Cited = { readonly content: StudyContent; readonly imprint: Imprint; readonly language: Language }

/** An edition as an entry of BibTeX. */
export function bibtexOf({ content, imprint, language }: Cited): string {
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escapeTex(content.authors[language])}}`],
    ['title', escapeTex(content.title[language])],
    ['year', yearOf({ content, imprint })],
    ['institution', escapeTex(content.publisher[language])],
    ['number', escapeTex(say(language, 'study.format.edition.number', { number: content.edition }))],
    ['url', imprint.address ?? ''],
    ['note', imprint.hash === null ? '' : `SHA-256 ${imprint.hash}`],
    ['language', language === 'lt' ? 'lithuanian' : 'english'],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`)
  return `@techreport{santalka-${content.country.code}-${content.year}-${content.edition},\n${lines.join(',\n')}\n}`
}

/** An edition for reference managers that read RIS. */
export function risOf({ content, imprint, language }: Cited): string {
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'RPRT'],
    ['AU', content.authors[language]],
    ['TI', content.title[language]],
    ['PY', yearOf({ content, imprint })],
    ['DA', (imprint.frozenOn ?? '').replaceAll('-', '/')],
    ['PB', content.publisher[language]],
    ['ET', String(content.edition)],
    ['LA', language],
    ['UR', imprint.address ?? ''],
    ['N1', imprint.hash === null ? '' : `SHA-256 ${imprint.hash}`],
  ]
  const shown = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value.replaceAll(/\s+/g, ' ')}`)
  return [...shown, 'ER  - '].join('\n')
}

function yearOf({ content, imprint }: Omit<Cited, 'language'>): string {
  return imprint.frozenOn?.slice(0, 4) ?? String(content.year)
}

function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[&%$#_]/g, String.raw`\$&`)
}
