import type { openData as lt } from '../lt/open-data.ts'

export const openData = {
  'open-data.title': 'Open data',
  'open-data.lead':
    'Everything that a page shows can be taken away: in the same words, with the same filters, for the same day. No key, no registration, and lists are whole (a search ends at 10,000 hits).',
  'open-data.start': 'All clusters in one file:',
  'open-data.formats.title': 'Formats',
  'open-data.formats.text':
    'Put an ending behind the address of a page; the question mark and what follows it stay. These are the twins of the page.',
  'open-data.format': 'Ending',
  'open-data.format.what': 'What is inside',
  'open-data.format.example': 'A live example',
  'open-data.format.json': 'The data of the page: each value with its statement, source and validity. For programs.',
  'open-data.format.csv':
    'The table of the page (UTF-8). The separator is a comma; separator=; suits spreadsheets set up for Lithuania.',
  'open-data.format.xlsx': 'All tables of the page, each on its sheet, and a last sheet that explains every column.',
  'open-data.format.jsonld': 'A record in the words of linked data: SEMIC Core Business, W3C ORG, schema.org.',
  'open-data.format.svg': 'A figure for slides and print.',
  'open-data.format.atom': 'Changes as a feed for a news reader.',
  'open-data.format.openapi': 'The description of all questions for programs (OpenAPI 3.1).',
  'open-data.format.receipt': 'One statement with everything that is known about it.',
  'open-data.filters.title': 'Filters and two times',
  'open-data.filters.text':
    'Lists, the map, files and the API understand the same query. Filter on the page, then put the ending behind the path.',
  'open-data.filters.as-of': 'asOf: what was true on a day (2018-05-12, 2018-05 or 2018).',
  'open-data.filters.known-at':
    'knownAt: what the register knew then. Together with asOf the address gives the same in ten years.',
  'open-data.filters.both': 'Two times in one address:',
  'open-data.values.title': 'How values are written',
  'open-data.values.zero':
    'Zero is a number. Where a value is absent, it is said why: [not-asked], [not-answered], [not-applicable], [not-published], [not-found], [withheld]. An empty cell: nobody has said anything.',
  'open-data.values.vague':
    'A vague number stays vague: more than 490, about 20, 40–70. A date is as exact as its source: 2018, 2018-05, 2018-05-12.',
  'open-data.values.ours': 'Our translations, classings and computations are marked in the column “ours”.',
  'open-data.values.verdict':
    'A verdict is pass, fail or cannot-say, and always stands with its rule set, edition, reference day and what was known. It is a computation, not a decision.',
  'open-data.values.formula':
    'A text that a spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers.',
  'open-data.values.dictionary': 'The meaning of every property and every code is in the dictionary.',
  'open-data.examples.title': 'Five lines',
  'open-data.examples.text': 'Copy and run: the addresses are real.',
  'open-data.examples.curl': 'Terminal (curl)',
  'open-data.examples.r': 'R',
  'open-data.examples.python': 'Python',
  'open-data.licence.title': 'Licence and citation',
  'open-data.licence.text':
    'Facts are published under CC BY 4.0: use them for anything, also for profit, naming the source. The source of each value is shown by its receipt; where a source has a licence of its own, the library of sources names it.',
  'open-data.licence.link': 'Text of CC BY 4.0',
  'open-data.licence.cite': 'Cite like this:',
  'open-data.licence.citation': 'Santalka, {country}: register of clusters, data version {version}, {date}. {address}',
  'open-data.licence.receipt': 'A single value is cited by the address of its receipt, which does not change.',
  'open-data.all.title': 'Everything at once',
  'open-data.all.text':
    'Whoever has the program and the database takes the whole register with its history away by one command, and loads it elsewhere without loss:',
  'open-data.all.dictionary': 'Dictionary',
  'open-data.all.api': 'API page',
} as const satisfies Record<keyof typeof lt, string>
