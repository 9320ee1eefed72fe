import type { PartType, Property } from '#core/registry/property-type.ts'
import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'

/** The type of a property in words: "number, clusters", "code of the list field", "record: scheme, level". */
export function describeType(language: Language, { type, many }: Property): string {
  const told = type.kind === 'record' ? say(language, 'dictionary.type.record', { parts: Object.entries(type.parts).map(([part, partType]) => `${part} (${describePart(language, partType)})`).join(', ') }) : describePart(language, type)
  return many === true ? `${told}; ${say(language, 'dictionary.type.many')}` : told
}

function describePart(language: Language, type: PartType): string {
  switch (type.kind) {
    case 'number': {
      const key = `unit.${type.unit}`
      return say(language, 'dictionary.type.number', { unit: isMessageKey(key) ? say(language, key, { n: 10 }) : type.unit })
    }
    case 'code':
      return say(language, 'dictionary.type.code', { list: type.list })
    case 'ref':
      return say(language, 'dictionary.type.ref', { kinds: type.to.map((kind) => say(language, `common.kind.${kind}`).toLocaleLowerCase(language)).join(', ') })
    case 'text':
    case 'words':
    case 'date':
    case 'url':
      return say(language, `dictionary.type.${type.kind}`)
  }
}
