import type { Column } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'

/** Columns of a table to take away whose head says all that there is to say of them. */
export function saidColumn(language: Language): (id: string, title: MessageKey, type?: 'text' | 'number') => Column {
  return (id, title, type = 'text') => {
    const said = say(language, title)
    return { id, title: said, meaning: said, type }
  }
}
