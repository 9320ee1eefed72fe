import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { frozen, sampleStudy } from './testing/sample-study.ts'
import { studyFormats, writeStudyFile } from './study-file.ts'
import { writeStudyFileApart } from './write-apart.ts'

const wanted = { content: sampleStudy(), imprint: frozen, language: 'lt' } as const
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The library of DOCX numbers parts on from one document of a process to the next. */
const isNumberedOn = (format: string) => format === 'docx'

test.each(studyFormats.filter((format) => !isNumberedOn(format)))(
  '%s made in a process of its own has the same bytes as made here',
  async (format) => {
    expect(hashOf(await writeStudyFileApart({ format, wanted }))).toBe(hashOf(await writeStudyFile({ format, wanted })))
  },
)

test.each(studyFormats.filter(isNumberedOn))(
  '%s made twice, each time in a process of its own, has the same bytes',
  async (format) => {
    expect(hashOf(await writeStudyFileApart({ format, wanted }))).toBe(hashOf(await writeStudyFileApart({ format, wanted })))
  },
)

test('this process goes on while pages are set in the other one', async () => {
  let turns = 0
  const timer = setInterval(() => (turns += 1), 5)
  await writeStudyFileApart({ format: 'pdf', wanted })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(20)
})

test('a picture that is not there is told, and nothing hangs', async () => {
  await expect(writeStudyFileApart({ format: 'png', wanted, figure: 'none' })).rejects.toThrow(/no picture none/)
})
