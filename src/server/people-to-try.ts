import { z } from 'zod'
import { roles } from '#core/people/role.ts'

const documentSchema = z.object({
  // A country that is not invented has nobody whose password is told to everybody.
  sample: z.literal(true),
  'to-try': z.object({
    password: z.string(),
    people: z.array(
      z.object({
        role: z.enum(roles),
        name: z.string(),
        email: z.email(),
        scopes: z.array(z.string()).default(['country']),
      }),
    ),
  }),
})

/** The people of an invented country whom anybody may sign in as, and their password. */
export type PeopleToTry = z.output<typeof documentSchema>['to-try']

/** Those whom the document `country` of an invented country names; null for every other country. */
export function peopleToTry(country: unknown): PeopleToTry | null {
  const parsed = documentSchema.safeParse(country)
  return parsed.success ? parsed.data['to-try'] : null
}
