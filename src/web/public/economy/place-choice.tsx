import type { SubjectId } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { Choice } from '#web/parts/choice.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { say } from '#words/say.ts'
import { placeSlug } from './economy-names.ts'

type Choosing = {
  readonly page: PageContext
  readonly places: readonly SubjectId[]
  /** As addresses call it; empty where no place is chosen. */
  readonly chosen: string
  /** What no place means. */
  readonly otherwise: string
}

/** Which place a page of the economy is about. */
export function PlaceChoice({ page, places, chosen, otherwise }: Choosing) {
  return (
    <Choice
      className="question-part"
      name="place"
      label={say(page.language, 'economy.column.place')}
      chosen={chosen}
      options={[['', otherwise], ...places.map((place) => [placeSlug(place), nameOf(page, place)] as const)]}
    />
  )
}
