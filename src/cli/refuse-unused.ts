import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { UsageRefusal } from './terminal.ts'

const flags = {
  place: '--place',
  activity: '--activity',
  year: '--year',
  unit: '--unit',
  by: '--by',
  level: '--level',
  groups: '--groups',
  weight: '--weight',
  backTest: '--back-test',
} as const
type Option = keyof typeof flags

/** What each view of the observatory is asked with; of one place, its name says by which places, of one activity how far it is told apart. */
const taken = {
  ranking: ['place', 'activity', 'year', 'unit', 'by', 'level', 'groups'],
  places: ['place', 'year', 'unit', 'by', 'level', 'groups'],
  activities: ['activity', 'year', 'unit', 'by', 'level', 'groups'],
  space: ['activity', 'year', 'unit', 'by', 'level', 'groups'],
  coagglomeration: ['activity', 'year', 'unit', 'by', 'level', 'groups'],
  place: ['year', 'unit', 'level', 'groups'],
  activity: ['year', 'unit', 'by'],
  group: ['year', 'unit', 'by'],
  groups: ['year'],
  firms: ['place', 'activity', 'year', 'by', 'level'],
  survival: ['place', 'activity', 'year', 'by', 'level'],
  stars: ['place', 'activity', 'year', 'unit', 'by', 'level', 'groups'],
  radar: ['place', 'year', 'unit', 'by', 'level', 'groups', 'weight'],
  'back-test': ['unit', 'by', 'level', 'groups', 'weight', 'backTest'],
  distance: ['year'],
  effect: [],
} as const satisfies { readonly [view: string]: readonly Option[] }

/** Refuses options that would change nothing: whoever gives one expects that it does. */
export function refuseUnused(
  view: keyof typeof taken,
  options: { readonly [option: string]: unknown },
  language: Language,
): void {
  const takes: readonly string[] = taken[view]
  const unused = Object.entries(flags).filter(([option]) => option in options && !takes.includes(option))
  if (unused.length === 0) return
  throw new UsageRefusal([
    say(language, 'economy.cli.unused', {
      view: view === 'back-test' ? 'radar --back-test' : view,
      given: unused.map(([, flag]) => flag).join(', '),
      takes:
        takes.length === 0
          ? 'none'
          : Object.entries(flags)
              .flatMap(([option, flag]) => (takes.includes(option) ? [flag] : []))
              .join(', '),
    }),
  ])
}
