import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The fonts of the house as files that a typesetter can read: the web's own are packed for browsers. */
const faces = {
  'source-sans-3': { name: 'SourceSans3', cuts: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] },
  'source-serif-4': { name: 'SourceSerif4', cuts: ['400Regular', '600SemiBold'] },
} as const

export const SANS = 'Source Sans 3'
export const SERIF = 'Source Serif 4'

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
