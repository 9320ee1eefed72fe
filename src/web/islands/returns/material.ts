import type { Answer } from '#core/monitoring/answer.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { CheckMaterial } from '#web/coordinator/return-data.ts'

/** What the page brings for its own script. */
export type Material = {
  readonly id: string
  readonly person: string
  readonly form: string
  readonly year: number
  readonly language: Language
  /** null when nothing can be changed: then only entries that were not saved are looked for. */
  readonly check: CheckMaterial | null
  readonly names: { readonly [subject: string]: Localised }
  readonly phrases: Readonly<Record<string, string>>
  readonly answers?: readonly (readonly [QuestionId, Answer])[]
}

const nothing: Material = {
  id: '',
  person: '',
  form: '',
  year: 0,
  language: 'lt',
  check: null,
  names: {},
  phrases: {},
}

export const material: Material = read()

function read(): Material {
  const text = document.getElementById('return-material')?.textContent ?? ''
  if (text === '') return nothing
  const parsed: unknown = JSON.parse(text)
  return isMaterial(parsed) ? parsed : nothing
}

// The page and its script are built together: what the server wrote has this shape.
function isMaterial(parsed: unknown): parsed is Material {
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed && 'phrases' in parsed
}
