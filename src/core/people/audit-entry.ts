import { canonical } from '#core/statements/canonical.ts'
import type { Moment } from '#core/statements/statement.ts'

/** What an entry says besides who, when and what: numbers of answers, states, reasons. Never a confidential value. */
export type AuditDetails = { readonly [name: string]: string | number | boolean | null | readonly string[] }

/** One line of the audit trail: somebody did something, or read something confidential. */
export type AuditEntry = {
  /** The record that it is about: `return/litek.2026`, `campaign/2026`, `person/…`. */
  readonly chain: string
  /** From 1, without gaps. */
  readonly number: number
  readonly at: Moment
  readonly person: string
  readonly personName: string
  readonly act: string
  readonly details: AuditDetails
  /** The hash of the entry before; empty for the first. */
  readonly previous: string
  readonly hash: string
}

/** The chain that tells of the beginning of every other one. */
export const CHAIN_OF_CHAINS = 'chains'

/** What the hash of an entry is taken of: everything that it says, and the hash of the one before. */
export function textToHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { chain, number, at, person, personName, act, details, previous } = entry
  return canonical({ chain, number, at, person, personName, act, details, previous })
}

/** What is wrong with a chain, and where it begins to be wrong. */
export type AuditDamage = {
  readonly chain: string
  readonly number: number
  readonly code: 'entry-changed' | 'entry-missing' | 'chain-without-beginning' | 'chain-missing'
}

/**
 * Looks through the entries of one chain in their order, from its beginning or after an entry that was looked at before.
 * `hashOf` is SHA-256 in hexadecimal.
 */
export function findDamage(
  entries: readonly AuditEntry[],
  hashOf: (text: string) => string,
  after: AuditEntry | null = null,
): AuditDamage | null {
  let previous = after?.hash ?? ''
  let number = after?.number ?? 0
  for (const entry of entries) {
    number += 1
    if (entry.number !== number) return { chain: entry.chain, number, code: 'entry-missing' }
    if (entry.previous !== previous || entry.hash !== hashOf(textToHash(entry)))
      return { chain: entry.chain, number, code: 'entry-changed' }
    previous = entry.hash
  }
  return null
}
