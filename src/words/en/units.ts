import type { units as lt } from '../lt/units.ts'

/** Units after a number `n`, in the right form. */
export const units = {
  'unit.members': '{n, plural, one {member} other {members}}',
  'unit.organisations': '{n, plural, one {organisation} other {organisations}}',
  'unit.companies': '{n, plural, one {company} other {companies}}',
  'unit.clusters': '{n, plural, one {cluster} other {clusters}}',
  'unit.projects': '{n, plural, one {project} other {projects}}',
  'unit.seats': '{n, plural, one {seat} other {seats}}',
  'unit.people': '{n, plural, one {person} other {people}}',
  'unit.levels': '{n, plural, one {level} other {levels}}',
  'unit.pages': '{n, plural, one {page} other {pages}}',
  'unit.places': '{n, plural, one {place} other {places}}',
  'unit.initiatives': '{n, plural, one {initiative} other {initiatives}}',
  'unit.days': '{n, plural, one {day} other {days}}',
  'unit.years': '{n, plural, one {year} other {years}}',
  'unit.months': '{n, plural, one {month} other {months}}',
  'unit.fte': '{n, plural, one {FTE} other {FTE}}',
  'unit.activities': '{n, plural, one {activity} other {activities}}',
  'unit.areas': '{n, plural, one {area} other {areas}}',
  'unit.groups': '{n, plural, one {group} other {groups}}',
  'unit.eur': 'euros',
  'unit.million-eur': 'million euros',
  'unit.share': 'share',
  'unit.sq-km': 'km²',
  'unit.degrees': 'degrees',
} as const satisfies Record<keyof typeof lt, string>
