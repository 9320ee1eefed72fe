import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { monthlyFile } from './sodra-file.ts'
import type { FirmMonth } from './sodra-file.ts'

const firms: FirmMonth[] = Array.from({ length: 12 }, (_, at) => ({
  insurer: at + 1,
  place: at % 2 === 0 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
  activity: at % 3 === 0 ? '620100' : '412000',
}))
const many = monthlyFile(Array.from({ length: 3000 }, (_, at) => ({ insurer: at, name: `UAB ${(at * 7919) % 6007}` })))

/** Files that cannot be taken, and what whoever brings them is told in both languages: by a page and by the terminal alike. */
export const badFiles: readonly {
  readonly what: string
  readonly name: string
  readonly content: Buffer
  readonly en: readonly string[]
  readonly lt: readonly string[]
}[] = [
  {
    what: 'a file of another year’s layout',
    name: 'layout.csv',
    content: Buffer.from(monthlyFile(firms).replace('(avgWage);', '(medianWage);')),
    en: ['The nearest one is sodra-monthly', 'Missing: avgWage', '(medianWage)'],
    lt: ['sodra-monthly', 'avgWage', '(medianWage)'],
  },
  {
    what: 'a truncated gzip',
    name: 'truncated.csv.gz',
    content: gzipSync(many).subarray(0, 9000),
    en: ['damaged, or only a part of it is here', 'Get it anew'],
    lt: ['sugadintas arba atsiųstas ne visas', 'iš naujo'],
  },
  {
    what: 'a workbook',
    name: 'book.xlsx',
    content: Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') })),
    en: ['save it as CSV'],
    lt: ['išsaugokite jį kaip CSV'],
  },
  {
    what: 'mixed encodings',
    name: 'mixed.csv',
    content: Buffer.concat([Buffer.from(monthlyFile(firms)), Buffer.from([0xd0, 0x41, 0x0a])]),
    en: ['line 14'],
    lt: ['14'],
  },
  {
    what: 'a month twice with different numbers',
    name: 'twice.csv',
    content: Buffer.from(monthlyFile([...firms, { ...firms[3], insured: '11' }])),
    en: ['1 firm is twice in one period with different numbers', '2023-01, 4: lines 5, 14, insured: 10 / 11'],
    lt: ['2023-01, 4', '5, 14', '10 / 11'],
  },
  {
    what: 'a month that has not been',
    name: 'ahead.csv',
    content: Buffer.from(monthlyFile(firms.map((firm) => ({ ...firm, month: '209901' })))),
    en: ['what has not been yet (2099-01)'],
    lt: ['2099-01'],
  },
]

/** A file that can be taken, in which something is wrong in three ways; a firm that stands in two municipalities has the number 1. */
export function doubtfulFile(): string {
  return monthlyFile([
    ...firms,
    { insurer: 20, insured: '-5' },
    { insurer: 21, activity: '0' },
    { insurer: 22, activity: '997777' },
    { ...firms[0], place: 'Vilniaus m. sav.', insured: '4' },
  ])
}
