import type { ruleFindings as lt } from '../lt/rule-findings.ts'

/** What is wrong in a rule set, and what to do. */
export const ruleFindings = {
  'finding.rule-entry-unknown':
    'The language of rules does not know “{entry}” here.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.rule-entry-missing': 'The line “{entry}” is missing.',
  'finding.rule-entry-empty': 'The line “{entry}” is empty. Give at least one value, or take the line out.',
  'finding.rule-entry-has-wrong-type': 'The value of “{entry}” has to be {expected}.',
  'finding.rule-word-unknown':
    'The word “{given}” does not fit in “{entry}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} These do: {choices}.',
  'finding.rule-name-malformed':
    '“{given}” cannot be a name: names are written with small Latin letters, digits and hyphens, at most 100 signs, for example joint-activity.',
  'finding.rule-text-too-long':
    'The text of “{entry}” is too long: {most, plural, one {# character fits} other {# characters fit}}. Leave the whole text to the source.',
  'finding.day-malformed': '“{given}” is not a day. Write a whole day, for example 2024-02-13 (in quotes), or reference-day.',
  'finding.conditions-and-tests':
    'The rule set has both “conditions” and “tests”. Write “conditions” for one question, and only “tests” for levels.',
  'finding.requirement-unknown':
    'What is required cannot be understood from “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} All forms of requirements are in docs/policy-language.md.',
  'finding.nested-too-deep':
    'Requirements stand inside each other too deep: {most} levels at most. Move a part into a rule set of its own.',
  'finding.comparison-missing': 'It is not said what to compare with. Write one of these: {choices}.',
  'finding.comparison-twice':
    'It is compared in several ways at once ({given}). Leave one; for an interval write between: [from, to].',
  'finding.threshold-without-unit': 'The threshold has no unit. Write “unit”; these fit: {choices}.',
  'finding.unit-unknown': 'There is no unit “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.unit-wrong': 'This is measured in another unit: “{given}” is written, it has to be {expected}.',
  'finding.paragraph-without-source':
    '{paragraph, select, none {The condition has no source} other {The paragraph “{paragraph}” has no source}}: neither its own nor that of the rule set. Write “source”.',
  'finding.method-missing': 'An indicator of our own has to say how it is made and what it cannot tell. Write “method”.',
  'finding.property-not-public':
    'Nobody in the public may see the property “{property}”, so that nobody could check the verdict. No condition may rest on it.',
  'finding.property-does-not-fit':
    'The property “{property}”{part, select, none {} other { (part “{part}”)}} does not fit here: the question is {asked}.',
  'finding.property-has-many-values':
    'The property “{property}” may have several values at a time, so that groups cannot be told apart by it.',
  'finding.part-needed': 'The property “{property}” has parts. Say which one is asked for: part: {choices}.',
  'finding.part-unknown':
    'The property “{property}” has no part “{part}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.part-of-single-value': 'The property “{property}” has no parts, so that its part “{part}” cannot be asked for.',
  'finding.threshold-negative': 'The threshold {given} is negative, and what is counted here never is.',
  'finding.threshold-never-met':
    'No value can meet this threshold: {highest, select, none {values from {lowest} are possible} other {values from {lowest} to {highest} are possible}}.',
  'finding.threshold-always-met':
    'Everything meets this threshold, so that it is no condition. Correct the threshold, or take the condition out.',
  'finding.too-few-parts':
    'At least {number} are to be met, and there {parts, plural, one {is only # part} other {are only # parts}}.',
  'finding.rows-not-here':
    '“{rows}” cannot be counted here: members, coordinators and projects are those of a cluster, and years are counted only once.',
  'finding.membership-not-here':
    'Only a member of a cluster has a membership and a role: ask for them where members are counted (“count: members”).',
  'finding.list-unknown':
    'The rule set has no list of activities “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} Lists stand below “lists”.',
  'finding.list-unused': 'No condition asks for the list of activities “{list}”. Take it out, or correct the condition.',
  'finding.activity-version-unknown':
    'We do not know the version “{given}” of EVRK (NACE). Write one of these in quotes: {choices}. The same code means other activities in another version.',
  'finding.activity-code-malformed':
    '“{given}” is no code of EVRK (NACE). Write a division (26), a group (26.7) or a class (26.70), in quotes.',
  'finding.activity-code-unknown':
    'Version {version} of EVRK (NACE) has no code “{given}”.{elsewhere, select, none { Check the code.} other { Version {elsewhere} has it: correct “version” or the code.}}',
  'finding.exception-of-nothing': 'The exception “{given}” takes nothing out: no beginning below “starts-with” covers it.',
  'finding.reading-unknown':
    'There is no reading “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}} Readings stand below “readings”.',
  'finding.reading-unused':
    'The reading “{reading}” has no condition of its own and differs from no other. Take it out, or mark its conditions (“reading: {reading}”).',
  'finding.test-unknown':
    'The rule set “{ruleSet}” has no test “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.rule-set-unknown':
    'There is no rule set “{given}”: the folder “policies” has no such file.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.rule-set-of-other-kind':
    '{kind, select, organisation {The rule set “{given}” is about organisations: ask for it where members or coordinators are counted.} other {The rule set “{given}” is about clusters, so that it cannot be asked of an organisation.}}',
  'finding.rule-sets-in-a-circle':
    'Rule sets refer to each other in a circle: {circle}. Take out at least one of the references.',
  'finding.references-unfold-too-far':
    'With everything that it refers to written out this would be more than {most, number} requirements. Refer to fewer rule sets, or to each once.',
  'finding.editions-overlap':
    'Two editions of the policy “{policy}” are in force at the same time{firstDay, select, none {} other { (for example on {firstDay})}}: this one from {from, select, none {the beginning} other {{from}}} to {to, select, none {now} other {{to}}}, “{other}” from {otherFrom, select, none {the beginning} other {{otherFrom}}} to {otherTo, select, none {now} other {{otherTo}}}. Correct “in-force” or “policy”.',
  'finding.form.text': 'a text (numbers, dates and codes in quotes)',
  'finding.form.number': 'a number without quotes',
  'finding.form.whole-number': 'a whole number, 1 or more',
  'finding.form.list': 'a list, in square brackets or with hyphens',
  'finding.form.map': 'lines with names and values',
  'finding.form.yes': 'true',
  'finding.form.two-numbers': 'two numbers: [from, to]',
  'finding.asked.number': 'how much, and that takes a number',
  'finding.asked.date': 'when, and that takes a date',
  'finding.asked.code': 'which one, and that takes a code of a list, a reference or a short text',
  'finding.asked.distinct': 'what tells them apart, and that takes a code, a reference or a short text',
  'finding.asked.with': 'whether it is the same, and that takes a code, a reference, a date or a short text',

  'rules-lint.command.rules': 'rule sets (policy as data)',
  'rules-lint.command': 'check rule sets: every mistake with its file, line and reason; nothing is loaded',
  'rules-lint.folder':
    'a country folder, its folder “policies”, or one file of a rule set (if left out, the country that is set)',
  'rules-lint.well':
    '{count, plural, =0 {There are no rule sets.} one {# rule set was checked, and has no mistakes.} other {# rule sets were checked, and have no mistakes.}}',
  'rules-lint.unwell':
    '{count, plural, one {# mistake in the rule sets: the folder is not loaded until it is corrected.} other {# mistakes in the rule sets: the folder is not loaded until they are corrected.}}',
  'rules-lint.elsewhere':
    'Elsewhere in the country folder there {count, plural, one {is # mistake} other {are # mistakes}}: “santalka load” tells all of them.',
  'rules-lint.no-folder':
    'There is neither a country folder nor a file of a rule set “{given}”. Name one, for example countries/lithuania.',
} as const satisfies Record<keyof typeof lt, string>
