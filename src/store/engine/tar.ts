/** One file in an archive. */
export type TarEntry = { name: string; content: Buffer }

const BLOCK = 512
const LONGEST_ENTRY_BYTES = 256 * 1024 * 1024

/** A file as it stands in a tar archive: a header, the content, and zeros to the end of the block. */
export function tarEntry(name: string, content: Buffer, modified: Date): Buffer[] {
  const header = Buffer.alloc(BLOCK)
  const write = (text: string, at: number) => header.write(text, at, 'latin1')
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  write(name, 0)
  write(`${octal(0o644, 7)}\0`, 100)
  write(`${octal(0, 7)}\0`, 108)
  write(`${octal(0, 7)}\0`, 116)
  write(`${octal(content.length, 11)}\0`, 124)
  write(`${octal(Math.floor(modified.getTime() / 1000), 11)}\0`, 136)
  write('        ', 148)
  write('0', 156)
  write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  write(`${octal(sum, 6)}\0 `, 148)
  return [header, content, Buffer.alloc(padding(content.length))]
}

/** What stands at the end of every archive. */
export const tarEnd = Buffer.alloc(2 * BLOCK)

/** The files of an archive, one after the other; an archive that was cut off is an error. */
export async function* readTar(stream: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const read = reader(stream)
  for (;;) {
    const header = await read(BLOCK)
    if (header.every((byte) => byte === 0)) return
    const name = textAt(header, 0, 100)
    const size = Number.parseInt(textAt(header, 124, 12), 8)
    if (textAt(header, 257, 5) !== 'ustar' || !Number.isInteger(size) || size > LONGEST_ENTRY_BYTES)
      throw new Error('not a tar archive')
    const content = await read(size)
    await read(padding(size))
    yield { name, content }
  }
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

function textAt(header: Buffer, start: number, length: number): string {
  const [text = ''] = header.toString('latin1', start, start + length).split('\0')
  return text.trim()
}

function reader(stream: AsyncIterable<Buffer>): (size: number) => Promise<Buffer> {
  const chunks = stream[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let heldBytes = 0
  return async (size) => {
    while (heldBytes < size) {
      const next = await chunks.next()
      if (next.done === true) throw new Error('the archive ends too early')
      held.push(next.value)
      heldBytes += next.value.length
    }
    const all = held.length === 1 && held[0] !== undefined ? held[0] : Buffer.concat(held)
    held = all.length > size ? [all.subarray(size)] : []
    heldBytes = all.length - size
    return all.subarray(0, size)
  }
}
