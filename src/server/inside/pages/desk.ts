import type { DeskData } from '#web/account/desk-data.ts'
import type { InsideDefinition } from '../inside-page.ts'

/** The page on which somebody lands after signing in: what waits. */
export const deskPage: InsideDefinition<DeskData> = {
  page: 'desk',
  needs: () => 'signed-in',
  load: async ({ person }) => ({ waiting: [], mandates: person.mandates }),
}
