import { languages } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import { isAbsent, isNumber } from '#core/values/measured.ts'
import { isDocument, isRows } from './answer.ts'
import type { Answer, Cell } from './answer.ts'
import { named } from './parse-answer.ts'
import type { AnswerFields } from './parse-answer.ts'

/** An answer as the fields of a form: what `parseAnswer` reads back as the same answer. */
export function showAnswer(answer: Answer | undefined, language: Language): AnswerFields {
  const fields = new Map<string, string>()
  if (answer === undefined) return fields
  if (isAbsent(answer)) {
    if (answer.absent !== 'not-answered') fields.set('absent', answer.absent)
    return fields
  }
  if (isRows(answer)) {
    if (answer.length === 0) fields.set('none', 'yes')
    for (const [index, row] of answer.entries())
      for (const [column, cell] of Object.entries(row)) put(fields, `${index}.${column}`, { cell, language })
    return fields
  }
  if (isDocument(answer)) {
    putWords(fields, 'title', answer.title)
    if (answer.approved !== null) fields.set('approved', answer.approved)
    if (answer.url !== null) fields.set('url', answer.url)
    return fields
  }
  put(fields, '', { cell: answer, language })
  return fields
}

function put(fields: Map<string, string>, at: string, { cell, language }: { cell: Cell; language: Language }): void {
  if (cell === null) return
  if (isNumber(cell)) fields.set(at, showNumber(cell, language))
  else if (typeof cell === 'string') fields.set(at, cell)
  else putWords(fields, at, cell)
}

function putWords(fields: Map<string, string>, at: string, words: Localised): void {
  for (const language of languages) {
    const text = words[language]
    if (text !== undefined) fields.set(named(at, language), text)
  }
}

/** A number as it is typed in a language: thousands apart, so that a long one can be read. */
export function showNumber(number: number, language: Language): string {
  const plain = number.toLocaleString('en-US', { maximumFractionDigits: 20, useGrouping: false })
  const [whole = '', fraction] = plain.split('.')
  const apart = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, '\u00a0')
  return fraction === undefined ? apart : `${apart}${language === 'lt' ? ',' : '.'}${fraction}`
}
