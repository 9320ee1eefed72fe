import { afterEach, beforeEach, vi } from 'vitest'

// A test that passes while something complained has not seen what a user would see.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls
  vi.mocked(console.error).mockRestore()
  if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.map((words) => words.join(' ')).join('; ')}`)
})
