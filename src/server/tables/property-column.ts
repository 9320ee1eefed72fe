import { inOrder } from '#core/registry/in-order.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { shownOn, wordsOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Cell, Column } from '#core/registry/table.ts'
import type { Day } from '#core/statements/statement.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { isMessageKey, say } from '#words/say.ts'
import { nameIn, valueCell, valueText } from '#server/value-cell.ts'
import type { Naming } from '#server/value-cell.ts'

/** Head and meaning of a column, from one sentence and its `.meaning`. */
export function columnHead(words: MessageKey, language: Language): Pick<Column, 'title' | 'meaning'> {
  const title = say(language, words)
  const meaning = `${words}.meaning`
  return {
    title: title.charAt(0).toLocaleUpperCase(language) + title.slice(1),
    meaning: isMessageKey(meaning) ? say(language, meaning) : '',
  }
}

/** What a subject's property says on a day, as one cell; texts in languages in the wanted one, where there is one. */
export function propertyCell(
  shown: readonly Shown[],
  { property, day, naming }: { property: PropertyId; day: Day; naming: Naming },
): Cell {
  const segments = inOrder(shownOn(shown, property, day))
  const [first] = segments
  if (first === undefined) return null
  const definition = propertyOf(property)
  if (definition?.type.kind === 'words' && !definition.many) {
    return nameIn(wordsOn(shown, property, day), naming.language) ?? valueCell(property, first.value, naming)
  }
  if (!definition?.many) return valueCell(property, first.value, naming)
  const said = segments.filter(({ value }) => !(typeof value === 'object' && isAbsentValue(value)))
  if (said.length === 0) return valueCell(property, first.value, naming)
  return said.map(({ value }) => valueText(property, value, naming))
}
