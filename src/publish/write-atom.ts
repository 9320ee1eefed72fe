/** A feed for readers of news and for programs (RFC 4287). */
export type Feed = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly language: string
  readonly page: string
  readonly self: string
  /** Address of the older entries; null when these are the last. */
  readonly older: string | null
  readonly updated: string
  readonly author: string
  readonly entries: readonly {
    readonly id: string
    readonly title: string
    readonly updated: string
    readonly address: string
    readonly summary: string
    readonly author: string
  }[]
}

export function writeAtom(feed: Feed): string {
  const entries = feed.entries.map(
    (entry) => `  <entry>
    <id>${escapeXml(entry.id)}</id>
    <title>${escapeXml(entry.title)}</title>
    <updated>${escapeXml(entry.updated)}</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(entry.address)}"/>
    <author><name>${escapeXml(entry.author)}</name></author>
    <summary>${escapeXml(entry.summary)}</summary>
  </entry>
`,
  )
  const older = feed.older === null ? '' : `  <link rel="next" type="application/atom+xml" href="${escapeXml(feed.older)}"/>\n`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
  <id>${escapeXml(feed.id)}</id>
  <title>${escapeXml(feed.title)}</title>
  <subtitle>${escapeXml(feed.subtitle)}</subtitle>
  <updated>${escapeXml(feed.updated)}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
${older}${entries.join('')}</feed>
`
}

/** Text inside XML, without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  // The characters are what is looked for here.
  // oxlint-disable-next-line no-control-regex
  const possible = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return possible.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
