/** Encodings that a file from Lithuania comes in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1257'

/** What a pass over the bytes of a text found. */
export type TextFeatures = { readonly sample: Uint8Array; readonly isUtf8: boolean; readonly hasZeroBytes: boolean }

/**
 * The encoding of a text by its first bytes and by whether all of it is UTF-8; null when it is no text at all.
 * A text that is neither UTF-8 nor UTF-16 is read as Windows-1257, in which every byte means something,
 * unless its letters are mostly those of UTF-8: then it is UTF-8 with damage, which the reader of rows tells.
 */
export function detectEncoding({ sample, isUtf8, hasZeroBytes }: TextFeatures): Encoding | null {
  const [first = 0, second = 0, third = 0] = sample
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (hasZeroBytes) return utf16WithoutMark(sample)
  if (looksBinary(sample)) return null
  if (isUtf8) return 'utf-8'
  return mostlyUtf8(sample) ? 'utf-8' : 'windows-1257'
}

/** In UTF-16 of a European language nearly every second byte is zero, always on the same side. */
function utf16WithoutMark(sample: Uint8Array): Encoding | null {
  const pairs = Math.floor(sample.length / 2)
  let zerosBefore = 0
  let zerosAfter = 0
  for (let index = 0; index < pairs; index += 1) {
    if (sample[index * 2] === 0) zerosBefore += 1
    if (sample[index * 2 + 1] === 0) zerosAfter += 1
  }
  if (zerosAfter > pairs * 0.6 && zerosBefore < pairs * 0.05) return 'utf-16le'
  if (zerosBefore > pairs * 0.6 && zerosAfter < pairs * 0.05) return 'utf-16be'
  return null
}

/** Signs that no text is written with, other than tab, line ends and form feed. */
function looksBinary(sample: Uint8Array): boolean {
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return odd > sample.length * 0.02
}

function mostlyUtf8(sample: Uint8Array): boolean {
  let pairs = 0
  let strays = 0
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0
    if (byte < 0x80) continue
    const next = sample[index + 1] ?? 0
    const isPair = byte >= 0xc2 && byte <= 0xdf && next >= 0x80 && next <= 0xbf
    const isTriple = byte >= 0xe0 && byte <= 0xef && next >= 0x80 && next <= 0xbf
    if (isPair || isTriple) {
      pairs += 1
      index += isPair ? 1 : 2
    } else strays += 1
  }
  return pairs > strays * 4
}
