import type { errors as lt } from '../lt/errors.ts'

export const errors = {
  'errors.400.title': 'The address is not understood',
  'errors.400.lead': 'A part of the address cannot be read. Correct it, or begin without it.',
  'errors.404.title': 'There is no such page',
  'errors.404.lead': 'The address may be mistyped, or the page was never there. The search forgives spelling.',
  'errors.410.title': 'This page is gone',
  'errors.410.lead': 'It was here and has been removed. The statements it rested on can still be read.',
  'errors.429.title': 'Too many requests',
  'errors.429.lead': 'Wait a minute. If you need all the data at once, take it from the open data page.',
  'errors.500.title': 'Something broke on our side',
  'errors.500.lead': 'Something happened that we did not foresee. No data was harmed. Try again in a minute.',
  'errors.503.title': 'The register is out of reach for a moment',
  'errors.503.lead':
    'The database does not answer, or is only starting. No data was harmed, and the page will come back by itself.',
  'errors.economy.title': 'The data on the economy are out of reach',
  'errors.economy.lead': 'The other pages of the register are there.',
  'errors.economy.server-unreachable': 'The server that holds their copy does not answer. These pages come back with it.',
  'errors.economy.server-behind':
    'Their copy on a server is not yet what was brought in. No number is made of it: its receipt would be that of other rows. Whoever runs the server brings it up to date.',
  'errors.economy.server-sorts-otherwise':
    'Their copy on a server was laid out by an earlier version of Santalka, and some firms would stand in another place or activity. Whoever runs the server sends it anew.',
  'errors.economy.versions-differ':
    'The year is coded in two editions of the classification of activities, and the official correspondence between them has not been brought in. An officer of the agency can do so.',
  'errors.economy.unread': 'They cannot be read just now. Whoever runs the server finds the reason in its log.',
  'errors.reference': 'Number of the fault in the log: {reference}',
  'errors.asked': 'Address asked for: {path}',
  'errors.problem.as-of': '“{value}” is not a date. Write a year, a month or a day: 2018, 2018-05 or 2018-05-12.',
  'errors.problem.known-at': '“{value}” is not a date or a moment. Write, for example, 2026-11-21.',
  'errors.problem.page': '“{value}” is not the number of a page.',
  'errors.problem.sort': 'There is no sorting by “{value}”.',
  'errors.problem.filter':
    '{part, select, none {“{value}” does not fit here.} other {“{value}” does not fit the part “{part}” of the address here.}}',
  'errors.problem.too-long': 'The query is too long.',
  'errors.problem.year-not-held': 'The observatory does not hold that year. Years that are held: {value}.',
  'errors.without-problem': 'Show it without this part',
  'errors.home': 'To the home page',
} as const satisfies Record<keyof typeof lt, string>
