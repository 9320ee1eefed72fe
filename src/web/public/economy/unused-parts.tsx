import { linkToThis } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { say } from '#words/say.ts'

/** A slip in the address is told: otherwise the answer to another question would be taken for that to the one asked. */
export function UnusedParts({ page }: { page: PageContext }) {
  const { language, unused } = page
  if (unused === null) return null
  const { parts, known } = unused
  return (
    <Notice tone="warning" title={say(language, 'economy.unused', { count: parts.length, parts: parts.join(', ') })}>
      <p>{say(language, 'economy.unused.known', { known: known.join(', ') })}</p>
      <p>
        <a href={linkToThis(page, Object.fromEntries(parts.map((name) => [name, null])))}>
          {say(language, 'economy.unused.without', { count: parts.length })}
        </a>
      </p>
    </Notice>
  )
}
