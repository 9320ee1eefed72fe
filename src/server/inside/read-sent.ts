import { Problem } from '#server/problems.ts'

/** What a form sent: fields of a browser's form, or the JSON of a script of ours. */
export type Sent = {
  readonly deed: string
  /** The fields by name, in the order of the form; for JSON its texts. */
  readonly fields: URLSearchParams
  /** The JSON that a script sent; null for a browser's form. */
  readonly json: unknown
}

const MOST_FIELDS = 3_000

export function readSent(body: unknown): Sent {
  if (body instanceof URLSearchParams) {
    if (body.size > MOST_FIELDS) throw new Problem('form-too-large')
    return { deed: body.get('deed') ?? '', fields: clean(body), json: null }
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Problem('bad-form')
  const texts = Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const fields = clean(new URLSearchParams(texts))
  return { deed: fields.get('deed') ?? '', fields, json: body }
}

/** Texts as people wrote them, in one form of Unicode, with one kind of line end, without characters that nobody sees. */
function clean(fields: URLSearchParams): URLSearchParams {
  const cleaned = new URLSearchParams()
  for (const [name, value] of fields) cleaned.append(name, cleanText(value))
  return cleaned
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
