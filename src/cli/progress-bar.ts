import { Presets, SingleBar } from 'cli-progress'

export type ProgressBar = { readonly update: (done: number) => void; readonly stop: () => void }

/** A bar for what has a known end, a counter for what has none; neither where nobody looks at a terminal. */
export function showProgress(label: string, total: number | null): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined }
  const format = total === null ? `${label} {value}` : `${label} {bar} {percentage} %`
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, stopOnComplete: false },
    Presets.shades_classic,
  )
  const began = performance.now()
  let started = false
  let shownAt = 0
  return {
    update: (done) => {
      const now = performance.now()
      // What is over within a second needs no bar.
      if (!started && now - began < 700) return
      if (now - shownAt < 100) return
      shownAt = now
      if (started) bar.update(done)
      else bar.start(total ?? done, done)
      started = true
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}
