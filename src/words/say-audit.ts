import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate } from './format.ts'
import { isMessageKey, say } from './say.ts'

/** What the audit trail's codes are told with: the language, and the names of clusters and organisations. */
export type AuditNaming = { readonly language: Language; readonly nameOf: (subject: string) => string }

export function sayAct(language: Language, act: string): string {
  return wordOr(language, `act.${act}`, act)
}

/** What a chain of the trail is about: `return/litek.2026` is the return of a cluster for 2025. */
export function sayRecord({ language, nameOf }: AuditNaming, record: string): string {
  const [kind = '', id = ''] = record.split('/')
  const [slug = '', campaign = ''] = id.split('.')
  const year = kind === 'return' ? Number(campaign) - 1 : Number(id)
  const values = { cluster: nameOf(`cluster/${slug}`), year: String(year) }
  const key = `audit.record.${kind}`
  return isMessageKey(key) ? say(language, key, values) : record
}

/** Everything that an entry says besides who and what, in words. */
export function sayDetails(naming: AuditNaming, details: AuditDetails): string {
  return Object.entries(details)
    .flatMap(([name, value]) => {
      // Whose sheet it is, the entry tells by who acted.
      if (name === 'sheet' || value === null) return []
      const values = typeof value === 'object' ? value : [value]
      const said = values.map((each) => sayValue(naming, name, each)).join(', ')
      return [`${wordOr(naming.language, `audit.detail.${name}`, name)}: ${said}`]
    })
    .join('; ')
}

const SUBJECT = /(?:cluster|organisation)\/[a-z0-9-]+/g
const DAY = /^\d{4}-\d\d-\d\d$/

function sayValue({ language, nameOf }: AuditNaming, name: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return say(language, value ? 'return.yes' : 'return.no')
  if (typeof value === 'number') return String(value)
  if (DAY.test(value)) return formatFuzzyDate(language, value)
  switch (name) {
    case 'from':
    case 'to':
      return wordOr(language, `return.state.${value}`, value)
    case 'question':
    case 'questions':
      return wordOr(language, `question.${value}.label`, value)
    case 'chapter':
      return wordOr(language, `study.chapter.${value}`, value)
    case 'role':
      return wordOr(language, `role.${value}`, value)
    case 'as':
    case 'roles':
    case 'taken-back':
      return sayMandate({ language, nameOf }, value)
    case 'fingerprint':
    case 'hash':
    case 'proposed':
      return value.slice(0, 12)
    case 'reason':
      return value
    case 'what':
      return sayChange({ language, nameOf }, value)
    default:
      return wordOr(language, `audit.value.${name}.${value}`, value.replaceAll(SUBJECT, nameOf))
  }
}

/** `asked cluster/litek`, `deadline 2026-12-31`. */
function sayChange({ language, nameOf }: AuditNaming, text: string): string {
  const [what = '', about = ''] = text.split(' ')
  const named = DAY.test(about) ? formatFuzzyDate(language, about) : about.replaceAll(SUBJECT, nameOf)
  return `${wordOr(language, `audit.value.what.${what}`, what)} ${named}`
}

/** `coordinator: cluster/litek`, as entries keep a mandate. */
function sayMandate({ language, nameOf }: AuditNaming, text: string): string {
  const [role = '', scope = ''] = text.split(': ')
  const where = scope === 'country' ? say(language, 'inside.scope.country') : nameOf(scope)
  return `${wordOr(language, `role.${role}`, role)} (${where})`
}

function wordOr(language: Language, key: string, otherwise: string): string {
  return isMessageKey(key) ? say(language, key) : otherwise
}
