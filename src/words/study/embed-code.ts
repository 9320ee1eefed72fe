import { escapeXml } from '#core/figures/xml.ts'
import type { Language } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'

/** The size in which a figure is offered to other pages. */
export const embedSize = { width: 720, height: 520 } as const

type Embedded = { readonly publicUrl: string; readonly language: Language; readonly slug: string; readonly title: string }

/** The lines that put a figure into a frame on another page. */
export function embedCode({ publicUrl, language, slug, title }: Embedded): string {
  const address = escapeXml(publicUrl + addressOf('embed', language, slug))
  const { width, height } = embedSize
  return `<iframe src="${address}" title="${escapeXml(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
}
