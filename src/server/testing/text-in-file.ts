import { spawnSync } from 'node:child_process'
import yauzl from 'yauzl'

/** What can be read in a file that a page gives: of a workbook or a document what lies packed in it, of a PDF its text. */
export async function textInFile(bytes: Buffer, contentType: string): Promise<string> {
  if (bytes.subarray(0, 2).toString() === 'PK') return textInArchive(bytes)
  if (contentType.startsWith('application/pdf')) return textInPdf(bytes)
  return bytes.toString('utf8')
}

/** Empty where poppler is not installed. */
function textInPdf(bytes: Buffer): string {
  return spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' }).stdout ?? ''
}

function textInArchive(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (trouble, archive) => {
      if (trouble) return reject(trouble)
      const texts: string[] = []
      archive.on('entry', (entry: yauzl.Entry) => {
        archive.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            texts.push(Buffer.concat(chunks).toString('utf8'))
            archive.readEntry()
          })
        })
      })
      archive.on('end', () => resolve(texts.join('\n')))
      archive.on('error', reject)
      archive.readEntry()
    })
  })
}
