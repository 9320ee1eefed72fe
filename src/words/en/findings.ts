import type { findings as lt } from '../lt/findings.ts'

/** What is wrong in a statement or a country folder, and what to do. */
export const findings = {
  'finding.at': '{file}, line {line}, column {column}: {sentence}',
  'finding.at-field': '{file}, field {field}: {sentence}',
  'finding.subject-malformed':
    '“{subject}” is not the name of a subject. Write its kind and short name, for example cluster/litek.',
  'finding.property-unknown': 'There is no property “{property}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.property-not-of-kind': 'The property “{property}” does not belong to this kind of subject ({kind}).',
  'finding.value-has-wrong-type':
    'The value of “{property}”{part, select, none {} other { (part “{part}”)}} has to be {expected}.',
  'finding.value-part-missing': 'The value of “{property}” lacks the part “{part}”.',
  'finding.value-part-unknown': 'The value of “{property}” has an unknown part “{part}”. Take it out or correct its name.',
  'finding.code-unknown':
    'The code list “{list}” has no code “{given}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.reference-unknown':
    'The property “{property}” points to “{given}”, but there is no such subject of a fitting kind.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.date-malformed': '“{given}” is not a date. Write a year (2018), a month (2018-05) or a day (2018-05-12).',
  'finding.ends-before-it-begins': 'The period ends ({to}) before it begins ({from}).',
  'finding.source-unknown':
    'The library of sources has no source “{source}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.yaml-broken': 'The file is not well-formed YAML: {message}',
  'finding.file-not-utf8': 'Here the file has a sign that is not in UTF-8. Save the file in the UTF-8 encoding.',
  'finding.file-has-wrong-shape': 'The file has the wrong shape: {message}',
  'finding.file-missing': 'The file “{name}” is missing.',
  'finding.subject-missing': 'The file does not say what it is about: the line “subject:” is missing.',
  'finding.entry-unknown':
    'The statement has an unknown field “{entry}”.{nearest, select, none {} other { Did you mean “{nearest}”?}}',
  'finding.entry-has-wrong-type':
    'The field “{entry}” has the wrong form: values of a property are written as a list, dates and texts in quotes.',
  'finding.source-missing': 'A statement of “{property}” has no source. Every value needs one.',
  'finding.rank-without-reason': 'A statement of “{property}” is given a rank without a reason. Add “reason”.',
  'finding.place-unknown': 'The folder has no place “{place}”.',
  'finding.activity-not-in-version': 'Version {version} of the classification has no activity “{activity}”.',
  'finding.activity-within-another':
    'The activity “{activity}” (version {version}) belongs to another one of the same group, or stands in it twice: its firms would count twice.',
  'finding.same-id-twice': 'The name “{id}” is used twice.',
  'finding.said-twice': 'The same statement about “{subject}” ({property}) is written twice.',
  'expected.text': 'a text',
  'expected.words': 'a text in languages, for example lt and en',
  'expected.number': 'a number or its bounds',
  'expected.date': 'a year, a month or a day',
  'expected.url': 'an address that begins with http:// or https://',
  'expected.code': 'a code of the list',
  'expected.ref': 'the name of another subject',
  'expected.record': 'a record with parts',
  'expected.absence':
    'one of the reasons of absence: not-asked, not-answered, not-applicable, not-published, not-found, withheld',
} as const satisfies Record<keyof typeof lt, string>
