import { makeDraft } from '#words/study/make-draft.ts'
import { writeStudyFile } from './study-file.ts'
import type { AnswerApart, WishApart } from './write-apart.ts'

// The process that makes one study or one of its files for another process of the same program, and ends. See write-apart.ts.

// What comes is what write-apart.ts sends: the two are one program.
process.once('message', (wish: WishApart) => {
  answer(wish).then(
    (made) => process.send?.(made),
    (error: unknown) => process.send?.({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
process.once('disconnect', () => process.exit())

async function answer(wish: WishApart): Promise<AnswerApart> {
  return wish.for === 'file' ? { file: await writeStudyFile(wish.wish) } : { draft: makeDraft(wish.parts) }
}
