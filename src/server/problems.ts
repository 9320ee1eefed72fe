import { Refusal } from '#actions/refusal.ts'
import type { RefusalCode } from '#actions/refusal.ts'
import { LakeRefusal } from '#lake/trouble.ts'

/** Why a request is not answered with what it asks for; each has a sentence in src/words ('problem.<code>'). */
export type ProblemCode =
  | 'not-found'
  | 'no-such-format'
  | 'as-of-is-no-day'
  | 'known-at-is-no-moment'
  | 'too-long'
  | 'bad-address'
  | 'bad-query'
  /** The observatory holds other years; they are what is given. */
  | 'year-not-held'
  | 'method-not-allowed'
  | 'not-allowed'
  | 'cross-site'
  | 'bad-form'
  | 'file-too-large'
  | 'form-too-large'
  | 'refused'
  | 'too-busy'
  | 'database-gone'
  /** The data on the economy cannot be asked; what is given is the code of the trouble (`LakeTrouble`). */
  | 'economy-not-asked'
  | 'fault'

export const statusOf = {
  'not-found': 404,
  'no-such-format': 404,
  'as-of-is-no-day': 400,
  'known-at-is-no-moment': 400,
  'too-long': 414,
  'bad-address': 400,
  'bad-query': 400,
  'year-not-held': 400,
  'method-not-allowed': 405,
  'not-allowed': 403,
  'cross-site': 403,
  'bad-form': 400,
  'file-too-large': 413,
  'form-too-large': 413,
  refused: 422,
  'too-busy': 429,
  'database-gone': 503,
  'economy-not-asked': 503,
  fault: 500,
} as const satisfies Record<ProblemCode, number>

/** Thrown where a request cannot be answered; the door turns it into a page or into problem+json. */
export class Problem extends Error {
  readonly code: ProblemCode
  /** What was given, cut short, for the sentence. */
  readonly given: string
  /** The part of the query that it was given for. */
  readonly part: string | null

  constructor(code: ProblemCode, given = '', part: string | null = null) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.given = given.length > 80 ? `${given.slice(0, 80)}…` : given
    this.part = part
  }
}

/** A refusal that comes to the door without the page having told it beside the form. */
function problemOfRefusal({ code, findings }: Refusal): Problem {
  if (code === 'not-allowed') return new Problem('not-allowed')
  if (code === 'not-found') return new Problem('not-found')
  if (code === 'year-not-held') return new Problem('year-not-held', findings.join(', '), 'year')
  return new Problem('refused', code)
}

/** Statuses of refusals that differ from 422. */
const statusOfRefusal: { readonly [code in RefusalCode]?: number } = {
  'changed-meanwhile': 409,
  'wrong-state': 409,
  'link-void': 404,
}

/** The status of an answer that tells a problem. */
export function statusOfProblem({ code, given }: Problem): number {
  return code === 'refused' && isRefusalCode(given) ? (statusOfRefusal[given] ?? statusOf.refused) : statusOf[code]
}

function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(statusOfRefusal, text)
}

const CONNECTION_STATES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
])

/** What a thrown thing means for the reader: ours as it is, a lost database as such, all else a fault. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) return problemOfRefusal(error)
  if (error instanceof LakeRefusal) return new Problem('economy-not-asked', error.trouble.code)
  if (isDatabaseGone(error)) return new Problem('database-gone')
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
    if (error.statusCode === 413) return new Problem('form-too-large')
    if (error.statusCode === 414) return new Problem('too-long')
    if (error.statusCode === 405) return new Problem('method-not-allowed')
    if (error.statusCode >= 400 && error.statusCode < 500) return new Problem('bad-address')
  }
  return new Problem('fault')
}

function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && CONNECTION_STATES.has(error.code)) return true
  if (error instanceof AggregateError) return error.errors.some(isDatabaseGone)
  return /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after calling end|the database system is/i.test(
    error.message,
  )
}
