import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { Terminal } from './terminal.ts'

/**
 * Works out ahead what pages tell of data that were just brought in. The import stands whatever comes of it: where it fails, the operator is
 * told why and what to do, and the command has done what it was asked for.
 */
export async function readyAhead(
  ready: () => Promise<void>,
  { terminal, language }: { readonly terminal: Pick<Terminal, 'complain'>; readonly language: Language },
): Promise<void> {
  try {
    await ready()
  } catch (error) {
    // It is asked again by the first reader, where a fault is a fault.
    const reason = error instanceof Error ? error.message : String(error)
    terminal.complain(say(language, 'economy.lake.not-ready', { reason }))
  }
}
