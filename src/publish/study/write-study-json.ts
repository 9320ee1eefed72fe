import { canonical } from '#core/statements/canonical.ts'
import type { Imprint, StudyContent } from '#core/studies/edition.ts'

/**
 * The content itself with its imprint. Under `content` lies the very text that was hashed: whoever takes it out and hashes it
 * gets the hash of the imprint.
 */
export function writeStudyJson(content: StudyContent, imprint: Imprint): string {
  return `{"imprint":${canonical(imprint)},"content":${canonical({ ...content, tables: content.tables.map(withoutSecrets) })}}\n`
}

/** A withheld cell leaves the house as its reason and nothing else, whatever a careless builder hung on it. */
function withoutSecrets(table: StudyContent['tables'][number]): StudyContent['tables'][number] {
  return { ...table, cells: table.cells.map((cell) => (typeof cell === 'number' ? cell : { absent: cell.absent })) }
}
