import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diceFor } from '../country/dice.ts'
import { codeOf, introduceOrganisation } from '../country/invent-organisation.ts'
import { inventFirm } from '../country/invented-names.ts'
import { FIRST_YEAR } from '../country/time.ts'

/** A list of members as a coordinator would send it: half known by their codes, half never heard of. */
export async function writeMembersTable(folder: string, rows: number): Promise<string> {
  const lines = Array.from({ length: rows }, (_, row) => {
    const dice = diceFor(31, row)
    const isKnown = row % 2 === 0
    const number = isKnown ? row * 7 : 5_000_000 + row
    const name = isKnown ? introduceOrganisation(number).name.lt : inventFirm(number, dice).lt
    return `${quoted(name)};${codeOf(number)};narys;${FIRST_YEAR + dice.below(14)}-0${1 + dice.below(9)}-15`
  })
  return write(join(folder, `members-${rows}.csv`), 'Pavadinimas;Įmonės kodas;Vaidmuo;Narys nuo', lines)
}

/** A table of new organisations, as an extract of some other register. */
export async function writeOrganisationsTable(folder: string, rows: number): Promise<string> {
  const lines = Array.from({ length: rows }, (_, row) => {
    const number = 10_000_000 + row
    const dice = diceFor(32, number)
    return `${quoted(inventFirm(number, dice).lt)};${codeOf(number)};Kaunas;${quoted(`Laisvės al. ${1 + dice.below(200)}`)};${1991 + dice.below(30)}`
  })
  return write(join(folder, `organisations-${rows}.csv`), 'Pavadinimas;Įmonės kodas;Miestas;Adresas;Įkurta', lines)
}

async function write(file: string, head: string, lines: readonly string[]): Promise<string> {
  await writeFile(file, `${[head, ...lines].join('\n')}\n`)
  return file
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
