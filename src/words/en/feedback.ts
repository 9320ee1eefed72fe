import type { feedback as lt } from '../lt/feedback.ts'

/** The place of a cluster among others after its return, and the three-minute sheet of a member firm. */
export const feedback = {
  'feedback.title': 'Your place among others',
  'feedback.lead':
    'Compared with the other clusters’ data for {year}. Only your own numbers are shown, those of others never, and a group is never under five; your place is told in steps, and means come from the published study.',
  'feedback.place': 'Among similar clusters',
  'feedback.none':
    'There is nobody to compare with yet: it takes the answers of at least five other clusters. Your place appears here when they have submitted.',
  'feedback.own': 'Your indicators without comparison',
  'feedback.own.lead': 'Nobody to compare with yet: fewer than five other clusters answered.',
  'feedback.too-few': 'Too few answered for a comparison',
  'feedback.more-than': 'more than {share}% of similar clusters',
  'feedback.less-than': 'less than {share}% of similar clusters',
  'feedback.at-most': 'ahead of at most {share}% of similar clusters',
  'feedback.bands': 'All clusters, mean of {year}: {bands}',
  'feedback.band.lower': 'lower third {value}',
  'feedback.band.middle': 'middle third {value}',
  'feedback.band.upper': 'upper third {value}',
  'feedback.years': 'Your years',
  'feedback.break': 'not comparable',
  'feedback.next': 'What comes next',
  'feedback.path': 'The path to the next level',
  'feedback.calls': 'Calls that may fit you',
  'feedback.calls.none': 'There are no such calls at the moment.',
  'feedback.calls.missing': '{count, plural, one {# fact is missing} other {# facts are missing}}',
  'sheet.title': 'Three-minute sheet: {year}',
  'sheet.lead': '{firm}: six numbers and one choice. Leave empty what you do not know.',
  'sheet.thanks': 'Thank you, your answers have arrived.',
  'sheet.thanks.lead':
    'You can correct them by the same link until {until}, as long as the cluster has not submitted its return.',
  'sheet.answered': 'You have answered already ({at}). If you change anything, the latest answers count.',
  'sheet.answered.elsewhere':
    'This sheet was answered {at}. The numbers are shown only on the device on which it was answered: others may have the link too. If you answer again, only the new answers count.',
  'sheet.send': 'Send',
  'sheet.send.again': 'Send the corrected ones',
  'sheet.until': 'The link works until {until}. It is for your firm alone: do not pass it on.',
  'sheet.closed': 'The cluster has submitted its return, so the answers can no longer be changed.',
} as const satisfies Record<keyof typeof lt, string>
