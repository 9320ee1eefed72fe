import { liveStatements } from '#core/statements/live-statements.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'
import { historyOf } from '#store/statements.ts'
import type { Voice } from '#web/public/dossier.ts'
import type { PageReader } from './page-definition.ts'
import { voiceOf } from './pages/dossier.ts'

/** Every statement that counts on some subjects, and the reasons given for the ranks of some. */
export async function readVoices(
  reader: PageReader,
  subjects: readonly SubjectId[],
): Promise<{ voices: Voice[]; reasons: Record<string, Localised> }> {
  const { statements, rankings } = await historyOf(reader.db, [...new Set(subjects)])
  const { knownAt } = reader
  const reasons: Record<string, Localised> = {}
  for (const { statement, reason, recordedAt } of rankings) {
    if (reason !== null && (knownAt === null || recordedAt <= knownAt)) reasons[String(statement)] = reason
  }
  return { voices: liveStatements(statements, rankings, knownAt ?? undefined).map((each) => voiceOf(each, each.rank)), reasons }
}
