import type { ReminderStep, Reminded } from '#core/monitoring/reminders.ts'
import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'

/** One step of a reminder plan, with its day when that is known. */
export function sayStep(language: Language, { days, to, when }: ReminderStep, on: string | null): string {
  const moment =
    days > 0
      ? say(language, 'campaign.reminders.before', { days })
      : days === 0
        ? say(language, 'campaign.reminders.on-day')
        : say(language, 'campaign.reminders.after', { days: -days })
  const condition = say(language, `campaign.reminders.when.${when}`)
  const people = new Intl.ListFormat(language, { type: 'conjunction' }).format(to.map((each) => say(language, roleKey(each))))
  if (on === null) return `${moment}, ${condition}: ${people}`
  return say(language, 'campaign.reminders.line', { day: formatFuzzyDate(language, on), when: moment, condition, to: people })
}

function roleKey(reminded: Reminded): `role.${Reminded}` {
  return `role.${reminded}`
}
