import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { CHAIN_OF_CHAINS, findDamage, textToHash } from '#core/people/audit-entry.ts'
import type { AuditDamage, AuditDetails, AuditEntry } from '#core/people/audit-entry.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Reader, Transaction } from './deed.ts'
import type { Tables } from './tables.ts'

/** What is to be told on the record. */
export type AuditNote = {
  readonly chain: string
  readonly person: { readonly id: string; readonly name: string }
  readonly act: string
  readonly details: AuditDetails
  readonly at: Date
}

/** Any number that no other program in the database takes for its locks. */
const AUDIT_LOCKS = 7_263_002

/** Appends an entry to its chain, in the transaction of what it tells of. Entries of one chain wait for each other. */
export async function appendAudit(tx: Transaction, note: AuditNote): Promise<void> {
  const last = await lockChain(tx, note.chain)
  if (last === null && note.chain !== CHAIN_OF_CHAINS)
    await appendAudit(tx, { ...note, chain: CHAIN_OF_CHAINS, act: 'chain-begun', details: { chain: note.chain } })
  const entry = {
    chain: note.chain,
    number: (last?.number ?? 0) + 1,
    at: momentOf(note.at),
    person: note.person.id,
    personName: note.person.name,
    act: note.act,
    details: note.details,
    previous: last?.hash ?? '',
  }
  const hash = sha256(textToHash(entry))
  await tx
    .insertInto('audit_entry')
    .values({
      chain: entry.chain,
      number: entry.number,
      at: entry.at,
      person: entry.person,
      person_name: entry.personName,
      act: entry.act,
      details: JSON.stringify(entry.details),
      previous: entry.previous,
      hash,
    })
    .execute()
}

/**
 * Appends an entry, unless `isTold` finds the details of one of the same act in the chain: of two who tell the same thing at once, one does.
 * True where it was appended.
 */
export async function appendAuditOnce(
  tx: Transaction,
  note: AuditNote,
  isTold: (details: AuditDetails) => boolean,
): Promise<boolean> {
  await lockChain(tx, note.chain)
  if ((await readActs(tx, note.chain, note.act)).some(({ details }) => isTold(details))) return false
  await appendAudit(tx, note)
  return true
}

/** What the entries of one act in a chain say, the earliest first. */
export async function readActs(db: Reader, chain: string, act: string): Promise<Pick<AuditEntry, 'at' | 'details'>[]> {
  return db
    .selectFrom('audit_entry')
    .select(['at', 'details'])
    .where('chain', '=', chain)
    .where('act', '=', act)
    .orderBy('number')
    .execute()
}

async function lockChain(tx: Transaction, chain: string): Promise<{ number: number; hash: string } | null> {
  await sql`SELECT pg_advisory_xact_lock(${AUDIT_LOCKS}, hashtext(${chain}))`.execute(tx)
  const last = await tx
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .where('chain', '=', chain)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? null
}

/** The entries of a record, the latest first. */
export async function readAudit(
  db: Reader,
  chain: string,
  { most, before }: { most: number; before: number | null },
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
  return rows.map(entryOf)
}

/** What one person did and read, the latest first. */
export async function readAuditOfPerson(db: Reader, person: string, most: number): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('person', '=', person)
    .where('chain', '<>', CHAIN_OF_CHAINS)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  return rows.map(entryOf)
}

const AT_ONCE = 5_000

/** Looks through the whole trail; gives how many entries there are and what is damaged. */
export async function examineAudit(db: Reader): Promise<{ entries: number; chains: number; damage: AuditDamage[] }> {
  const { rows } = await sql<{ chain: string; entries: number }>`
    SELECT chain, count(*)::int AS entries FROM audit_entry GROUP BY chain ORDER BY chain`.execute(db)
  const begun = await chainsBegun(db)
  const there = new Set(rows.map(({ chain }) => chain))
  const damage: AuditDamage[] = []
  for (const { chain } of rows) {
    if (chain !== CHAIN_OF_CHAINS && !begun.has(chain)) damage.push({ chain, number: 1, code: 'chain-without-beginning' })
    const found = await examineChain(db, chain)
    if (found !== null) damage.push(found)
  }
  for (const chain of begun) if (!there.has(chain)) damage.push({ chain, number: 1, code: 'chain-missing' })
  return { entries: rows.reduce((sum, { entries }) => sum + entries, 0), chains: rows.length, damage }
}

async function chainsBegun(db: Reader): Promise<Set<string>> {
  const { rows } = await sql<{ chain: string }>`
    SELECT details->>'chain' AS chain FROM audit_entry WHERE chain = ${CHAIN_OF_CHAINS}`.execute(db)
  return new Set(rows.map(({ chain }) => chain))
}

/** Piece by piece: the last entry of a piece is the first of the next one. */
async function examineChain(db: Reader, chain: string): Promise<AuditDamage | null> {
  let last: AuditEntry | null = null
  for (;;) {
    const after: number = last?.number ?? 0
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('chain', '=', chain)
      .where('number', '>', after)
      .orderBy('number')
      .limit(AT_ONCE)
      .execute()
    const entries: AuditEntry[] = rows.map(entryOf)
    const found = findDamage(entries, sha256, last)
    const end = entries.at(-1)
    if (found !== null || end === undefined) return found
    last = end
  }
}

type Row = Selectable<Tables['audit_entry']>

function entryOf({ person_name, ...row }: Row): AuditEntry {
  return { ...row, personName: person_name }
}

/** A moment as the database gives it back, so that the hash is the same when it is taken again. */
function momentOf(at: Date): Moment {
  return at.toISOString().replace('Z', '000Z')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
