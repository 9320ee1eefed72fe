/** Why a database cannot be opened, told as values; the doors say it in the operator's words. */
export type Trouble =
  | { code: 'data-folder-unwritable'; folder: string; because: string }
  | { code: 'data-folder-of-another-user'; folder: string; owner: number }
  | { code: 'data-folder-of-another-version'; folder: string; found: string; wanted: string }
  | { code: 'data-folder-strange'; folder: string }
  | { code: 'nothing-there'; where: string }
  | { code: 'disk-full'; folder: string }
  | { code: 'engine-missing'; platform: string }
  | { code: 'engine-failed'; log: string; lastLine: string }
  | { code: 'engine-slow'; log: string; seconds: number }
  | { code: 'engine-busy'; folder: string; seconds: number }
  | { code: 'database-unreachable'; where: string; because: string }
  | { code: 'database-refuses-login'; where: string; because: string }
  | { code: 'database-absent'; where: string }
  | { code: 'database-too-old'; where: string; found: string }
  | { code: 'database-newer'; unknown: string[] }
  | { code: 'migration-changed'; name: string }
  | { code: 'migration-failed'; name: string; because: string }
  | { code: 'archive-unreadable'; file: string; because: string }
  | { code: 'archive-damaged'; file: string; table: string }
  | { code: 'archive-of-other-schema'; file: string; expected: string; found: string }
  | { code: 'archive-exists'; file: string }
  | { code: 'archive-unwritable'; file: string; because: string }
  | { code: 'restore-needs-empty'; rows: number; table: string }

/** Understood, and may not go on: the door says why and ends with the exit code of the trouble. */
export class DatabaseRefusal extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble.code, { cause })
    this.name = 'DatabaseRefusal'
    this.trouble = trouble
  }
}

/** A step that may take longer than a second. */
export type Progress =
  | { step: 'creating-database'; folder: string }
  | { step: 'copying-engine'; folder: string }
  | { step: 'starting-database' }
  | { step: 'recovering-database' }
  | { step: 'waiting-for-turn' }
  | { step: 'waiting-for-database'; where: string }
  | { step: 'migrating'; name: string; index: number; total: number }

export type OnProgress = (progress: Progress) => void

/** The message of an unknown error, for the "because" of a trouble. */
export function reasonOf(error: unknown): string {
  // Node reports several addresses tried at once as one error without a message of its own.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** The code that Node or PostgreSQL gave to an error, such as ENOENT or 57P03. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
