import { knockOf } from '#server/accounts/knock-of.ts'
import { ownPath } from '#server/accounts/own-path.ts'
import { finishSecondStep } from '#server/accounts/sign-in.ts'
import type { SecondStepData } from '#web/account/sign-in-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { tooOften } from '../too-often.ts'

/** After the password: the code of the telephone, or a backup code. */
export const secondStepPage: InsideDefinition<SecondStepData> = {
  page: 'second-step',
  needs: () => 'anyone',
  load: async ({ reader: { language, query } }) => ({
    next: ownPath(query.get('next') ?? '', addressOf('desk', language)),
    problem: null,
  }),
  deeds: {
    async code(visit, { fields }) {
      const next = ownPath(fields.get('next') ?? '', addressOf('desk', visit.reader.language))
      const knocked = await finishSecondStep(visit.accounts, knockOf(visit), fields.get('code') ?? '')
      if (knocked.outcome === 'in') return { goTo: next, cookies: knocked.cookies }
      if (knocked.outcome !== 'too-often') return { show: { next, problem: { code: 'refused' } }, status: 422 }
      const { minutes, headers } = tooOften(knocked)
      return { show: { next, problem: { code: 'too-often', minutes } }, status: 429, headers }
    },
  },
}
