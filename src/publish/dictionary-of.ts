import { absenceReasons } from '#core/values/absence.ts'
import type { Day, Moment } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { Dictionary } from './write-xlsx.ts'

/** What a workbook says of itself. */
export type WorkbookState = {
  readonly language: Language
  readonly title: string
  readonly day: Day
  readonly knownAt: Moment | null
  readonly dataVersion: number
  /** The page with the same list; null when the workbook was made at a terminal. */
  readonly address: string | null
  /** Parts of the address that were asked for and are not known there. */
  readonly unused?: readonly string[]
}

/** The sheet of explanations in the language of the workbook. */
export function dictionaryOf({ language, title, day, knownAt, dataVersion, address, unused = [] }: WorkbookState): Dictionary {
  return {
    title: say(language, 'exports.dictionary'),
    about: [
      [say(language, 'exports.about.title'), title],
      [say(language, 'exports.about.asOf'), day],
      [say(language, 'exports.about.knownAt'), knownAt ?? say(language, 'exports.about.knownAt.now')],
      [say(language, 'exports.about.version'), String(dataVersion)],
      ...(address === null ? [] : [[say(language, 'exports.about.address'), address] as const]),
      ...(unused.length === 0 ? [] : [[say(language, 'exports.about.unused'), unused.join(', ')] as const]),
      [say(language, 'exports.about.licence'), say(language, 'exports.about.licence.value')],
    ],
    heads: [
      say(language, 'exports.head.sheet'),
      say(language, 'exports.head.column'),
      say(language, 'exports.head.id'),
      say(language, 'exports.head.meaning'),
      say(language, 'exports.head.type'),
      say(language, 'exports.head.unit'),
    ],
    typeNames: {
      text: say(language, 'exports.type.text'),
      number: say(language, 'exports.type.number'),
      date: say(language, 'exports.type.date'),
      url: say(language, 'exports.type.url'),
    },
    unitName: (column) => (column.unit === undefined ? '' : say(language, `unit.${column.unit}`, { n: 10 })),
    marks: [
      ['', say(language, 'exports.mark.empty')],
      ...absenceReasons.map((reason) => [`[${reason}]`, say(language, `exports.mark.${reason}`)] as const),
    ],
  }
}
