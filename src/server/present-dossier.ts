import { inOrder } from '#core/registry/in-order.ts'
import { nameOn } from '#core/registry/cluster-card.ts'
import type { Shown } from '#core/registry/shown.ts'
import { covers } from '#core/statements/span.ts'
import type { Dossier, Voice } from '#web/public/dossier.ts'
import { addressOf, addressOfSubject } from '#words/addresses.ts'
import { findSubjects } from './find-subjects.ts'
import type { PageReader } from './page-definition.ts'

/**
 * One subject for programs: what is shown of it (all days; `holds` marks the asked day), what others say of it, and
 * every statement that counts, each with the number that opens its receipt.
 */
export async function dossierJson(dossier: Dossier, reader: PageReader) {
  const { subject, shown, about, voices, sources, recorded } = dossier
  const names = await reader.namesOf(findSubjects([shown, about]))
  return {
    subject,
    name: nameOn(shown, reader.day),
    address: { lt: reader.publicUrl + addressOfSubject(subject, 'lt'), en: reader.publicUrl + addressOfSubject(subject, 'en') },
    recorded,
    shown: inOrder(shown).map((segment) => presentShown(segment, reader)),
    about: inOrder(about).map((segment) => presentShown(segment, reader)),
    statements: voices.map((voice) => presentVoice(voice, reader)),
    sources: sources.map(({ id, title, publisher, kind, published, accessed, url }) => ({
      id,
      title,
      publisher,
      kind,
      published,
      accessed,
      url,
    })),
    names: Object.fromEntries(names),
  }
}

/** The receipts of a row of a list: which statement of which source stands behind each value. */
export function briefStatements(shown: readonly Shown[]) {
  return inOrder(shown).map(({ property, value, statement, source, validFrom, validTo, ours, contested }) => ({
    property,
    value,
    statement,
    source,
    validFrom,
    validTo,
    ours,
    contested,
  }))
}

export function presentShown(segment: Shown, reader: PageReader) {
  const { subject, property, item, value, from, until, statement, source, validFrom, validTo, rank, ours, voices, contested } =
    segment
  return {
    subject,
    property,
    item,
    value,
    from,
    until,
    holds: covers(segment, reader.day),
    statement,
    receipt: receiptAddress(statement, reader),
    source,
    validFrom,
    validTo,
    rank,
    ours,
    voices,
    contested,
  }
}

function presentVoice(voice: Voice, reader: PageReader) {
  const { statement, subject, property, item, value, validFrom, validTo, source, locator, note, ours, rank, recordedAt } = voice
  return {
    statement,
    receipt: receiptAddress(statement, reader),
    subject,
    property,
    item,
    value,
    validFrom,
    validTo,
    source,
    locator,
    note,
    ours,
    rank,
    recordedAt,
  }
}

function receiptAddress(statement: number, { publicUrl, language }: PageReader): string {
  return publicUrl + addressOf('statements', language, String(statement))
}
