import autocannon from 'autocannon'
import { latencyOf } from './quantile.ts'
import type { Latency } from './quantile.ts'

export type Pressing = {
  readonly origin: string
  readonly paths: readonly string[]
  readonly readers: number
  readonly seconds: number
  readonly isFresh: boolean
}

/** Every fresh question is one that nobody asked before, so that no kept page can answer it. */
let asked = 0

/** Lets some readers ask for pages one after the other, for so many seconds. */
export async function pressPage({ origin, paths, readers, seconds, isFresh }: Pressing): Promise<Latency> {
  const milliseconds: number[] = []
  let failed = 0
  const press = autocannon({
    url: origin,
    connections: readers,
    duration: seconds,
    timeout: 30,
    requests: [
      {
        setupRequest(request) {
          asked += 1
          const path = paths[asked % paths.length] ?? '/'
          // Browsers ask for packed pages, and packing is part of what a page costs.
          const headers = { ...request.headers, 'accept-encoding': 'br, gzip' }
          return {
            ...request,
            headers,
            path: isFresh ? `${path}${path.includes('?') ? '&' : '?'}fresh=${process.pid}${asked}` : path,
          }
        },
      },
    ],
  })
  press.on('response', (_client, status, _bytes, took) => {
    if (status === 200) milliseconds.push(took)
    else failed += 1
  })
  const { duration, errors, timeouts } = await press
  return latencyOf(milliseconds, duration, failed + errors + timeouts)
}
