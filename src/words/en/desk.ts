import type { desk as lt } from '../lt/desk.ts'

export const desk = {
  'desk.returns-to-fill': 'Fill in the return for {year}',
  'desk.return-sent-back': 'Correct the return for {year} that was sent back',
  'desk.returns-to-sign': 'Sign the return for {year}',
  'desk.to-review': '{count, plural, one {Review # submitted return} other {Review # submitted returns}}, monitoring of {year}',
  'desk.late': '{count, plural, one {# return is late} other {# returns are late}}, monitoring of {year}',
  'desk.to-lock': '{count, plural, one {Lock # approved return} other {Lock # approved returns}}, monitoring of {year}',
  'desk.comments': '{count, plural, one {# open comment} other {# open comments}} in the return for {year}',
  'desk.progress': 'Monitoring of {year}: {submitted} of {asked} submitted',
  'desk.mandate-ending': 'Your mandate ends: {role}',
  'desk.second-factor': 'Your mandate ({role}) does not count yet: turn on the second step of signing in, or add a passkey',
  'desk.drafts': 'Drafts of studies and their approval',
} as const satisfies Record<keyof typeof lt, string>
