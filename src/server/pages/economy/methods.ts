import { families } from '#core/economy/methods/method.ts'
import type { MethodShape } from '#core/economy/methods/method.ts'
import { methods } from '#core/economy/methods/methods.ts'
import type { Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import type { MethodData, MethodsData } from '#web/public/economy/economy-data.ts'
import { methodWord } from '#web/public/economy/method-words.ts'
import { say } from '#words/say.ts'

const all: Readonly<Record<string, MethodShape>> = methods

export const economyMethodsPage: PageDefinition<MethodsData> = {
  page: 'economy-methods',
  load: async () => ({ methods: listed() }),
  tables: (data, { language }) => [methodsTable(data.methods, language)],
}

export const economyMethodPage: PageDefinition<MethodData> = {
  page: 'economy-method',
  async load({ slug }) {
    const id = slug ?? ''
    const method = Object.hasOwn(all, id) ? all[id] : undefined
    if (method === undefined) return null
    const others = listed().filter((each) => each.method.family === method.family && each.id !== id)
    return { id, method, others: others.map((each) => each.id) }
  },
  tables: ({ id, method }, { language }) => [methodsTable([{ id, method }], language)],
}

function listed(): MethodsData['methods'] {
  const order = families.flatMap((family) => Object.entries(all).filter(([, method]) => method.family === family))
  return order.map(([id, method]) => ({ id, method }))
}

function methodsTable(rows: MethodsData['methods'], language: Language): Table {
  const column = (id: string, title: string, type: 'text' | 'number' = 'text') => ({ id, title, meaning: title, type })
  return {
    id: 'methods',
    title: say(language, 'layout.nav.economy-methods'),
    columns: [
      column('id', say(language, 'economy.column.id')),
      column('name', say(language, 'economy.column.measure')),
      column('says', say(language, 'economy.column.says')),
      column('formula', say(language, 'economy.column.formula')),
      column('unit', say(language, 'economy.column.unit')),
      column('version', say(language, 'economy.column.version'), 'number'),
      column('reads', say(language, 'economy.method.how-to-read')),
      column('refuses', say(language, 'economy.method.what-it-refuses')),
      column('sources', say(language, 'economy.method.sources')),
    ],
    rows: rows.map(({ id, method }) => [
      id,
      methodWord(language, id, 'name'),
      methodWord(language, id, 'short'),
      method.formula,
      say(language, `economy.unit.${method.unit}`),
      method.version,
      methodWord(language, id, 'reads'),
      methodWord(language, id, 'refuses'),
      method.sources.map(({ title, year, address }) =>
        [title, String(year), ...(address === undefined ? [] : [address])].join(', '),
      ),
    ]),
  }
}
