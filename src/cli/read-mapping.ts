import { resolve } from 'node:path'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import type { Language } from '#core/values/language.ts'
import { readMappingFile } from '#sources/country/economy/read-economy.ts'
import { sayPlacedFinding } from '#words/say-finding.ts'
import { say } from '#words/say.ts'
import { UsageRefusal } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** The mapping in a file that somebody names: which column of a CSV is what. */
export async function mappingIn(file: string, language: Language, terminal: Terminal): Promise<OwnMapping> {
  const { mapping, findings } = await readMapping(file, language, terminal)
  if (mapping === null) throw new UsageRefusal(findings.map((finding) => sayPlacedFinding(language, finding)))
  return mapping
}

async function readMapping(file: string, language: Language, terminal: Terminal): ReturnType<typeof readMappingFile> {
  try {
    return await readMappingFile(resolve(terminal.workingFolder, file), file)
  } catch (error) {
    // A file that is not there is the operator's slip; it gets a sentence.
    if (error instanceof Error && 'code' in error)
      throw new UsageRefusal([say(language, 'map.shapes.unreadable', { file, because: String(error.code) })])
    throw error
  }
}
