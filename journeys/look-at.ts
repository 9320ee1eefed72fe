import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOf, overflowOf } from './barriers.ts'
import { widths } from './open-santalka.ts'

const pictures = process.env['PICTURES']

/** No barrier and nothing cut off, on a wide screen and on a telephone. With `PICTURES` set, a picture of both is kept. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
    expect(await barriersOf(page), `${name} ${width}`).toEqual([])
    expect(await overflowOf(page), `${name} ${width}`).toBeLessThanOrEqual(1)
  }
  await page.setViewportSize(widths.desktop)
}
