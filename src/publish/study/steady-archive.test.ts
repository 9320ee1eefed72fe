import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { frozen, sampleStudy } from './testing/sample-study.ts'
import { writeStudyFile } from './study-file.ts'

afterEach(() => {
  vi.useRealTimers()
})

// DOCX is the same in each new process (write-apart.test.ts): its writer numbers headings on from one document to the next.
test.each(['xlsx', 'csv', 'sdmx', 'json', 'jsonstat'] as const)('%s written years later has the same bytes', async (format) => {
  const wanted = { content: sampleStudy(), imprint: frozen, language: 'lt' } as const
  const write = async (now: string) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
    return createHash('sha256')
      .update(await writeStudyFile({ format, wanted }))
      .digest('hex')
  }
  expect(await write('2036-01-02T03:04:05Z')).toBe(await write('2026-11-21T12:00:00Z'))
})
