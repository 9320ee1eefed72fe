import type { GroupSet } from '#core/economy/observed/observation.ts'
import type { PageContext } from '#web/page-context.ts'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { say } from '#words/say.ts'

/** Who drew up a set of groups: its source, with the way there and its publisher. */
export function SetSource({ page, set }: { page: PageContext; set: Pick<GroupSet, 'derived' | 'source'> }) {
  const { language } = page
  const { title, address, publisher } = set.source
  return (
    <>
      {say(language, 'common.source')}:{' '}
      {set.derived !== null ? (
        sourceOf(page, set.derived)
      ) : address === null ? (
        title
      ) : (
        <OutsideLink page={page} url={address}>
          {title}
        </OutsideLink>
      )}
      {publisher === null ? null : `, ${publisher}`}
    </>
  )
}

function sourceOf({ language }: PageContext, { year, links }: NonNullable<GroupSet['derived']>): string {
  const known = { year: String(year) }
  return 'unused' in links
    ? say(language, 'economy.derived.source', known)
    : say(language, 'economy.links.source', { ...known, title: links.table.source.title })
}
