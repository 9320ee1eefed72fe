import { acts, grants, rights } from '#core/people/rights.ts'
import { isRole, roles } from '#core/people/role.ts'
import type { RightsData } from '#web/public/rights/rights-data.ts'
import { say } from '#words/say.ts'
import type { PageDefinition } from '#server/page-definition.ts'

/** Who may do what: the table by which `may` decides. */
export const rightsPage: PageDefinition<RightsData> = {
  page: 'rights',
  load: async () => ({
    roles,
    acts: acts.map((act) => ({ act, reach: rights[act] })),
    grants: Object.entries(grants).flatMap(([role, gives]) => (isRole(role) ? [{ role, gives }] : [])),
  }),
  tables: (data, { language }) => [
    {
      id: 'rights',
      title: say(language, 'rights.title'),
      columns: [
        { id: 'act', title: say(language, 'rights.act'), meaning: say(language, 'rights.act'), type: 'text' },
        ...data.roles.map((role) => ({
          id: role,
          title: say(language, `role.${role}`),
          meaning: say(language, 'rights.own.note'),
          type: 'text' as const,
        })),
      ],
      rows: data.acts.map(({ act, reach }) => [
        say(language, `act.${act}`),
        ...data.roles.map((role) => say(language, `rights.${reach[role] ?? 'none'}`)),
      ]),
    },
  ],
}
