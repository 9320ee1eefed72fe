import type { returnFindings as lt } from '../lt/return-findings.ts'

/** What a return lacks or contradicts, and what to do about it. */
export const returnFindings = {
  'finding.return.answer-missing': 'This answer is needed. Give it, or mark why there is none.',
  'finding.return.absence-unexplained': 'It is marked “{reason}”. Explain why, or give the answer.',
  'finding.return.cell-missing': 'In row {line} the cell “{column}” is empty. Fill it in, or strike out the row.',
  'finding.return.strategy-without-document':
    'You say that a strategy is in force, but do not name it. Give its title and the day of approval, or explain.',
  'finding.return.not-a-number': 'A number belongs here. Write digits only, without words or signs.',
  'finding.return.wrong-shape':
    '{place, select, none {The answer could not be read.} other {{place}: the answer could not be read.}} Please enter it again.',
  'finding.return.not-whole': '{now} is not a whole number. Say how many there are, without fractions.',
  'finding.return.below-least': '{now} is too small: the least possible is {least}. Please correct it.',
  'finding.return.above-most': '{now} is too large: the most possible is {most}. Check for a zero too many.',
  'finding.return.date-malformed':
    '{place, select, none {} other {{place}: }}“{given}” is not a date. Write a year (2018), a month (2018-05) or a day (2018-05-12).',
  'finding.return.date-after-year':
    '{place, select, none {} other {{place}: }}{given} is later than the end of {year}, the year asked about. Correct the date, or leave it for next year’s return.',
  'finding.return.date-before-year':
    '{place, select, none {} other {{place}: }}{given} is earlier than {year}, the year asked about. Only what happened in that year belongs here: correct the date, or strike out the row.',
  'finding.return.address-malformed': '“{given}” is not a web address. Write all of it, for example https://cluster.lt.',
  'finding.return.code-unknown':
    '{place, select, none {} other {{place}: }}there is no such answer as “{given}”. Choose one of those offered.',
  'finding.return.row-twice': '“{given}” is entered twice, the second time in row {line}. Strike out one of the rows.',
  'finding.return.part-exceeds-whole':
    'A part cannot be larger than the whole: here it is {now}, under “{whole}” {wholeNow}. Correct one of them.',
  'finding.return.total-differs-from-list':
    'You say that there are {total} members, and the list has {listed}. Complete the list or correct the number.',
  'finding.return.kinds-do-not-add-up':
    'Companies, research and study institutions and other members together are {parts}, and all members {total}. Correct one of the numbers.',
  'finding.return.sizes-do-not-add-up':
    'Micro, small, medium and large companies together are {parts}, and all companies {total}. Correct one of the numbers.',
  'finding.return.money-does-not-add-up':
    'The parts of the income make {parts}, and all income {total}. Correct a part or the whole.',
  'finding.return.left-but-listed':
    '{organisation} is among those who left, and also in the list of members. Strike it out of one of the two.',
  'finding.return.joined-but-not-listed':
    '{organisation} is among those who joined, but not in the list of members. Add it there, or strike it out here.',
  'finding.return.joined-but-was-member':
    '{organisation} was already a member last year. Strike it out of those who joined, or explain.',
  'finding.return.new-but-not-joined':
    '{organisation} is in the list of members, but was not last year. Enter it among those who joined, or explain.',
  'finding.return.gone-but-not-left':
    '{organisation} was a member last year and is not in the list now. Enter it among those who left, put it back, or explain.',
  'finding.return.less-than-sheets':
    'Here it is {now}, but the {firms, plural, one {sheet of # firm shows} other {sheets of # firms together show}} {sheets}. The sum over all members cannot be smaller: correct it or explain.',
  'finding.return.differs-from-sheets':
    'Here it is {now}, but the sheets of all firms together show {sheets}. Take the sum of the sheets, or explain the difference.',
  'finding.return.jumped-since-last-year':
    'Last year it was {before}, now {now}. Check for a slip in the unit or the zeros; if the number is right, explain what happened.',
  'finding.return.fell-to-nothing':
    'Last year it was {before}, now 0. If there really was none, explain why; if you do not know, do not write zero.',
  'finding.return.out-of-line-with-peers':
    'Here it is {now}; the middle of {clusters, plural, one {# similar cluster} other {# similar clusters}} is about {typical}. Please check; if the number is right, explain.',
  'finding.return.place': 'row {line}, “{column}”',
} as const satisfies Record<keyof typeof lt, string>
