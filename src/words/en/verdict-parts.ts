import type { verdictParts as lt } from '../lt/verdict-parts.ts'

/** Words of the parts of which every page of verdicts is made. */
export const verdictParts = {
  'verdict-parts.count.condition.pass': '{count, number} met',
  'verdict-parts.count.condition.fail': '{count, number} not met',
  'verdict-parts.count.condition.cannot-say': 'cannot say: {count, number}',
  'verdict-parts.count.test.pass': 'passes: {count, number}',
  'verdict-parts.count.test.fail': 'does not pass: {count, number}',
  'verdict-parts.count.test.cannot-say': 'cannot say: {count, number}',
  'verdict-parts.outcome': 'Verdict',
  'verdict-parts.condition': 'Condition',
  'verdict-parts.found': 'What was found',
  'verdict-parts.row': 'Who',
  'verdict-parts.row.unnamed': '{min, plural, =0 {not named (nobody knows how many)} other {not named (# or more)}}',
  'verdict-parts.row.unnamed.known':
    '{same, select, yes {not named ({max, number})} other {not named ({min, number}–{max, number})}}',
  'verdict-parts.rows': 'One by one: {condition}',
  'verdict-parts.rows.more': '{count, plural, one {# more row is} other {# more rows are}} in the JSON file.',
  'verdict-parts.membership': 'Membership',
  'verdict-parts.before': 'was:',
  'verdict-parts.unknown': 'Not known:',
  'verdict-parts.unknown.alike': '{fact} – of {count, plural, one {# organisation} other {# organisations}}:',
  'verdict-parts.unknown.memberships':
    'whether {count, plural, one {# organisation was a member} other {# organisations were members}} by then:',
  'verdict-parts.and-more': 'and {count, number} more',
  'verdict-parts.steps': 'What would change it, all of this together:',
  'verdict-parts.fact.membership': 'member since when',
  'verdict-parts.step.enter': 'Enter from the act: “{condition}”.',
  'verdict-parts.step.any-of': 'It is enough to find out about any {number, number} of these {total, number}:',
  'verdict-parts.step.all-of': 'Find out about {number, plural, one {# organisation} other {all # organisations}}:',
  'verdict-parts.in-force': 'in force: {period}',
  'verdict-parts.period-unknown': 'time in force not stated',
  'verdict-parts.edition': 'edition {edition, number} of our record',
  'verdict-parts.whole-text': 'whole text and history',
  'verdict-parts.readings.common': 'Conditions of every reading',
  'verdict-parts.readings.differ': 'The readings give different answers: the verdict depends on which of them is right.',
  'verdict-parts.readings.agree':
    'The text is read in more than one way, but for this cluster every reading gives the same answer.',
  'verdict-parts.next': 'The shortest way: all of this together',
  'verdict-parts.not-entered': 'Not entered from the act yet: {count, plural, one {# condition} other {# conditions}}',
  'verdict-parts.more':
    '{count, plural, =0 {Wording and source} one {Wording, source, # statement} other {Wording, source, # statements}}',
  'verdict-parts.unknown.all': 'What else is not known',
  'verdict-parts.computed': 'Computed as:',
  'verdict-parts.evidence': 'What it rests on',
  'verdict-parts.evidence.none': 'No statement of the register speaks about this.',
  'verdict-parts.evidence.more': '{count, plural, one {# more statement is} other {# more statements are}} in the JSON file.',
} as const satisfies Record<keyof typeof lt, string>
