import type { ChangeData } from '#web/public/changes/changes-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const changePage: PageDefinition<ChangeData> = {
  page: 'change',
  load: () => Promise.resolve(null),
}
