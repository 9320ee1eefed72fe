import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { widths } from './open-santalka.ts'

const pictures = process.env['PICTURES']
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No barrier and nothing cut off, on a wide screen and on a telephone. With `PICTURES` set, a picture of both is kept. */
export async function lookAt(page: Page, name: string): Promise<void> {
  for (const [width, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true })
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
    expect(violations.map(({ id, nodes }) => `${name} ${width}: ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBeLessThanOrEqual(1)
  }
  await page.setViewportSize(widths.desktop)
}
