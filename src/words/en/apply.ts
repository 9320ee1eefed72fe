import type { apply as lt } from '../lt/apply.ts'

/** Sentences of the page "can we apply?". */
export const apply = {
  'apply.title': 'Can we apply?',
  'apply.title.answer': '{cluster} – {call}',
  'apply.lead':
    'Choose a cluster and a call: you will see what each condition says according to published facts, and what would still have to be proved.',
  'apply.no-decision':
    'This helps to prepare; it is neither a legal decision nor legal advice. Eligibility is judged by the body that publishes the call, under its own documents.',
  'apply.call': 'Call',
  'apply.submit': 'Check',
  'apply.calls': 'Calls whose conditions are entered',
  'apply.calls.none': 'The conditions of no call have been entered yet.',
  'apply.calls.days': 'Applications',
  'apply.calls.today': 'Today',
  'apply.calls.answer': 'What the conditions say',
  'apply.state.open': 'the call is open',
  'apply.state.closed': 'the call is closed',
  'apply.state.not-yet': 'the call is not open yet',
  'apply.state.not-known': 'the days of the call are not known',
  'apply.when.open': 'Applications are taken from {from} to {to}.',
  'apply.when.open-ended': 'Applications are taken from {from}; no end is stated.',
  'apply.when.closed':
    'The call closed on {to}. Nothing can be applied for today; below is what the conditions say of the cluster on the reference day, {day}.',
  'apply.when.not-yet':
    'Applications will be taken from {from}. Below is what the conditions say of the cluster on the reference day, {day}.',
  'apply.when.not-known':
    'When applications are taken the sources do not say. Below is what the conditions say of the cluster on the reference day, {day}.',
  'apply.when.last-day': 'See it on the last day of the call, {day}',
  'apply.answer': 'What the conditions say',
  'apply.checklist': 'What to have before applying',
  'apply.checklist.lead': 'Every condition with what is still missing to prove it. The list can be printed and ticked.',
  'apply.checklist.reading': 'only under the reading “{reading}”',
  'apply.checklist.met':
    '{count, plural, one {The register has # statement to rest on; check that it is still right.} other {The register has # statements to rest on; check that they are still right.}}',
  'apply.checklist.fail': 'Not met according to published facts. What would change that is stated with the condition.',
  'apply.checklist.missing': 'Proof is missing:',
  'apply.checklist.not-entered': 'The condition has not been entered from the documents of the call yet: look for it there.',
  'apply.measure': 'Measure',
  'apply.measure.title': 'The call and the money',
  'apply.measure.rules': 'Other conditions that sources mention',
  'apply.measure.none': 'The register says nothing about the measure behind the call.',
  'apply.next': 'Next',
  'apply.next.what-if': 'What if the facts were different?',
  'apply.next.rules': 'The whole text of the rules, and who meets them',
  'apply.column.rules': 'rule set',
  'apply.column.rules.meaning': 'Id of the rule set',
  'apply.column.name': 'call',
  'apply.column.name.meaning': 'Name of the call',
  'apply.column.from': 'from',
  'apply.column.from.meaning': 'First day on which applications are taken',
  'apply.column.to': 'to',
  'apply.column.to.meaning': 'Last day on which applications are taken',
  'apply.column.today': 'today',
  'apply.column.today.meaning': 'open, closed, not-yet (not open yet) or not-known (its days are not known)',
} as const satisfies Record<keyof typeof lt, string>
