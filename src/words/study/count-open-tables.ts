import { buildTables } from '#core/studies/build/build-tables.ts'
import { tablePlans } from '#core/studies/build/table-plans.ts'
import type { StudyTable } from '#core/studies/edition.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import type { StudyNaming } from './name-codes.ts'
import { writeTable } from './write-tables.ts'

/** Tables that are counted in what the register shows to everybody: the only ones that may be counted anew on any day. */
const openPlans = tablePlans.filter(
  ({ basis, measures }) => basis === 'register' && measures.every(({ rule, indicator }) => rule === 'open' && indicator === null),
)

/** The tables of the open register as they are counted from some material. */
export function countOpenTables(material: StudyMaterial, naming: StudyNaming): StudyTable[] {
  // Answers do not belong here, whatever they are: not even how many there are.
  const { tables } = buildTables(openPlans, { ...material, returns: [] })
  return tables.map((table, index) => writeTable(table, index + 1, naming))
}
