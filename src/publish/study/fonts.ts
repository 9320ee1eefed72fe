import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lettersOf } from './font-letters.ts'

/** The fonts of the house as files that a typesetter can read: the web's own are packed for browsers. */
const faces = {
  'source-sans-3': { name: 'SourceSans3', cuts: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] },
  'source-serif-4': { name: 'SourceSerif4', cuts: ['400Regular', '600SemiBold'] },
} as const

export const SANS = 'Source Sans 3'

let read: readonly Buffer[] | undefined

/** The files of both families, read once. */
export function fontFiles(): readonly Buffer[] {
  read ??= Object.entries(faces).flatMap(([folder, { name, cuts }]) =>
    cuts.map((cut) => {
      const address = import.meta.resolve(`@expo-google-fonts/${folder}/${cut}/${name}_${cut}.ttf`)
      return readFileSync(fileURLToPath(address))
    }),
  )
  return read
}

let letters: readonly ReadonlySet<number>[] | undefined

/**
 * A text as our fonts can show it: what they have no letter for becomes the sign for an unknown character. A tagged document
 * may not hold a letter that nobody can see, so the typesetter would refuse the whole study.
 */
export function inOurLetters(text: string): string {
  const fonts = (letters ??= fontFiles().map(lettersOf))
  const isKnown = (code: number) => fonts.every((font) => font.has(code))
  const unknown = isKnown(0xff_fd) ? '\uFFFD' : '?'
  return text
    .normalize('NFC')
    .replaceAll(/[\u2007\u2009\u202F]/g, '\u00A0')
    .replaceAll('\u2011', '-')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\P{ASCII}/gu, (sign) => (isKnown(sign.codePointAt(0) ?? 0) ? sign : unknown))
}
