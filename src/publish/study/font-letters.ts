/** The characters that a font file (TrueType or OpenType) has a letter for: its table `cmap`, formats 4 and 12. */
export function lettersOf(file: Buffer): ReadonlySet<number> {
  const letters = new Set<number>()
  const cmap = tableAt(file, 'cmap')
  const subtables = cmap === undefined ? 0 : file.readUInt16BE(cmap + 2)
  for (let index = 0; index < subtables; index++) {
    const start = (cmap ?? 0) + file.readUInt32BE((cmap ?? 0) + 4 + index * 8 + 4)
    const format = file.readUInt16BE(start)
    if (format === 4) readSegments(file, start, letters)
    if (format === 12) readGroups(file, start, letters)
  }
  return letters
}

function tableAt(file: Buffer, name: string): number | undefined {
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    if (file.toString('latin1', entry, entry + 4) === name) return file.readUInt32BE(entry + 8)
  }
  return undefined
}

function readSegments(file: Buffer, start: number, letters: Set<number>): void {
  const count = file.readUInt16BE(start + 6) / 2
  const [ends, starts] = [start + 14, start + 16 + count * 2]
  const [deltas, offsets] = [starts + count * 2, starts + count * 4]
  for (let segment = 0; segment < count; segment++) {
    const [first, last] = [file.readUInt16BE(starts + segment * 2), file.readUInt16BE(ends + segment * 2)]
    const [delta, offset] = [file.readUInt16BE(deltas + segment * 2), file.readUInt16BE(offsets + segment * 2)]
    for (let code = first; code <= last && code < 0xff_ff; code++) {
      const place = offsets + segment * 2 + offset + (code - first) * 2
      const glyph = offset === 0 ? code + delta : file.readUInt16BE(place)
      if ((glyph & 0xff_ff) !== 0) letters.add(code)
    }
  }
}

function readGroups(file: Buffer, start: number, letters: Set<number>): void {
  for (let group = 0; group < file.readUInt32BE(start + 12); group++) {
    const [first, last] = [file.readUInt32BE(start + 16 + group * 12), file.readUInt32BE(start + 20 + group * 12)]
    for (let code = first; code <= last; code++) letters.add(code)
  }
}
