import { writeStudyFile } from './study-file.ts'
import type { FileWish } from './study-file.ts'

// The process that makes one file of a study for another process of the same program, and ends. See write-apart.ts.

// What comes is what write-apart.ts sends: the two are one program.
process.once('message', (wish: FileWish) => {
  writeStudyFile(wish).then(
    (bytes) => process.send?.(bytes),
    (error: unknown) => process.send?.(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
})
process.once('disconnect', () => process.exit())
