import type { Language } from '#core/values/language.ts'
import type { LakeTrouble } from '#lake/trouble.ts'
import { sayLakeTrouble } from '#words/lake-trouble.ts'
import { say } from '#words/say.ts'
import type { Terminal } from './terminal.ts'

/**
 * Works out ahead what pages tell of data that were just brought in. The import stands whatever comes of it: where it fails, the operator is
 * told why and what to do, and the command has done what it was asked for.
 */
export async function readyAhead(
  ready: () => Promise<LakeTrouble | null>,
  { terminal, language }: { readonly terminal: Pick<Terminal, 'complain'>; readonly language: Language },
): Promise<void> {
  try {
    const trouble = await ready()
    // Pages will say the same: the copy on a server is to be sent, or the correspondence to be brought in.
    if (trouble !== null) for (const sentence of sayLakeTrouble(language, trouble)) terminal.complain(sentence)
  } catch (error) {
    // It is asked again by the first reader, where a fault is a fault.
    const reason = error instanceof Error ? error.message : String(error)
    terminal.complain(say(language, 'economy.lake.not-ready', { reason }))
  }
}
