import type { BreakdownId } from '#core/studies/build/plan.ts'
import type { Both } from '#core/studies/edition.ts'
import { UNKNOWN_CODE } from '#core/studies/material.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import type { Localised } from '#core/values/language.ts'
import { isMessageKey } from '#words/say.ts'
import { nameInBoth, sayBoth } from './in-both.ts'

/** How the codes of a country are called. */
export type StudyNaming = {
  /** Code lists of the country: list → code → name. */
  readonly lists: { readonly [list: string]: { readonly [code: string]: { readonly name: Localised } } }
  /** Names of clusters, counties and measures. */
  readonly names: ReadonlyMap<string, Localised>
  /** Names of levels: `rule-set test` → name, which says by which rule set. */
  readonly levels: ReadonlyMap<string, Localised>
}

/** The label of a category along an edge of a table. */
export function nameCode(breakdown: BreakdownId, code: string, naming: StudyNaming): Both {
  if (code === TOTAL) return sayBoth('study.total')
  if (code === UNKNOWN_CODE) return sayBoth('study.unknown')
  switch (breakdown) {
    case 'field':
      return nameInBoth(naming.lists['field']?.[code]?.name, code)
    case 'kind':
      return nameInBoth(naming.lists['organisation-kind']?.[code]?.name, code)
    case 'label':
      return nameLabel(code, naming)
    case 'level':
      return code === 'none' ? sayBoth('study.code.level.none') : nameInBoth(naming.levels.get(code), code)
    case 'section':
      return nameSection(code)
    case 'county':
    case 'cluster':
    case 'measure':
      return nameInBoth(naming.names.get(code), code)
    case 'income-kind':
    case 'supported': {
      const key = `study.code.${breakdown}.${code}`
      return isMessageKey(key) ? sayBoth(key) : nameInBoth(undefined, code)
    }
  }
}

/** `2 C` → "C. Manufacturing (EVRK 2)": a letter alone means another thing in another version. */
function nameSection(code: string): Both {
  const [version = '', letter = ''] = code.split(' ')
  const key = `economy.section.${version}.${letter}`
  const name = isMessageKey(key) ? sayBoth(key) : nameInBoth(undefined, code)
  return sayBoth('study.code.section', (language) => ({ version, letter, name: name[language] }))
}

/** `ecei bronze` → "ECEI label, bronze" */
function nameLabel(code: string, { lists }: StudyNaming): Both {
  const [scheme = '', level = ''] = code.split(' ')
  const [one, other] = [
    nameInBoth(lists['label-scheme']?.[scheme]?.name, scheme),
    nameInBoth(lists['label-level']?.[level]?.name, level),
  ]
  return { lt: `${one.lt}, ${other.lt}`, en: `${one.en}, ${other.en}` }
}
