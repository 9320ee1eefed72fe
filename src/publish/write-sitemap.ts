import { escapeXml } from './write-atom.ts'

/** A page in its languages: search engines learn that they are one. */
export type SitemapPage = { readonly [language: string]: string }

/** Pages for search engines, each language with its twins. */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap((page) => {
    const twins = Object.entries(page).map(
      ([language, address]) => `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(address)}"/>`,
    )
    return Object.values(page).map((address) => `<url><loc>${escapeXml(address)}</loc>${twins.join('')}</url>\n`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`
}

/** Several sitemaps as one: a single file may hold 50 000 addresses. */
export function writeSitemapIndex(addresses: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>\n`).join('')}</sitemapindex>
`
}
