import { absenceReasons } from '#core/values/absence.ts'
import type { Dictionary } from '#publish/write-xlsx.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { PageReader } from './page-definition.ts'
import { queryText } from './read-request.ts'

/** The sheet of explanations in the language of the page. */
export function dictionaryOf(title: string, reader: PageReader): Dictionary {
  const { language, day, knownAt, dataVersion, publicUrl, route, slug, query } = reader
  return {
    title: say(language, 'exports.dictionary'),
    about: [
      [say(language, 'exports.about.title'), title],
      [say(language, 'exports.about.asOf'), day],
      [say(language, 'exports.about.knownAt'), knownAt ?? say(language, 'exports.about.knownAt.now')],
      [say(language, 'exports.about.version'), String(dataVersion)],
      [say(language, 'exports.about.address'), `${publicUrl}${addressOf(route, language, slug ?? undefined)}${queryText(query)}`],
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
