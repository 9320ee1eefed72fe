import { activityName } from '#core/registry/activity-name.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { PartType } from '#core/registry/property-type.ts'
import type { Cell } from '#core/registry/table.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Quantity, StatementValue, ValuePart } from '#core/statements/statement.ts'
import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { CodeLists } from '#web/page-context.ts'
import { formatQuantity } from '#words/format.ts'

/** What turns codes and references into words. */
export type Naming = { readonly language: Language; readonly codes: CodeLists; readonly names: ReadonlyMap<string, Localised> }

/** A value as a cell of a table: exact numbers stay numbers, vague ones are told as the source tells them. */
export function valueCell(property: string, value: StatementValue, naming: Naming): Cell {
  const type = propertyOf(property)?.type ?? { kind: 'text' }
  if (typeof value === 'object' && isAbsentValue(value)) return { absent: value.absent }
  if (type.kind !== 'record') return isPart(value) ? partCell(type, value, naming) : null
  if (typeof value !== 'object') return partCell({ kind: 'text' }, value, naming)
  const parts = new Map<string, ValuePart>(Object.entries(value))
  const texts = Object.entries(type.parts).flatMap(([part, partType]) => {
    const given = parts.get(part)
    return given === undefined ? [] : [String(partCell(partType, given, naming) ?? '')]
  })
  const name = property === 'activity' ? nameIn(activityName(value, naming.codes), naming.language) : undefined
  return (name === undefined ? texts : [...texts, name]).join(' · ')
}

/** The same as one text: for cells that hold several values. */
export function valueText(property: string, value: StatementValue, naming: Naming): string {
  const cell = valueCell(property, value, naming)
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
}

function partCell(type: PartType, value: ValuePart, { language, codes, names }: Naming): string | number | null {
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    if (type.kind === 'code') return nameIn(codes[type.list]?.[value]?.name, language) ?? value
    if (type.kind === 'ref') return nameIn(names.get(value), language) ?? value
    return value
  }
  if (isQuantity(value)) return formatQuantity(language, value, type.kind === 'number' ? type.unit : 'members')
  return nameIn(value, language) ?? null
}

/** A text in the wanted language, else in the other one. */
export function nameIn(name: Localised | undefined, language: Language): string | undefined {
  return name === undefined ? undefined : textIn(name, language)?.text
}

function isPart(value: StatementValue): value is ValuePart {
  return typeof value !== 'object' || isQuantity(value) || 'lt' in value || 'en' in value
}

export function isQuantity(value: unknown): value is Quantity {
  if (typeof value === 'number') return true
  return (
    typeof value === 'object' && value !== null && ('moreThan' in value || 'about' in value || ('from' in value && 'to' in value))
  )
}
