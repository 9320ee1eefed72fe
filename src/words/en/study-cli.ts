import type { studyCli as lt } from '../lt/study-cli.ts'

/** The study from the terminal. */
export const studyCli = {
  'study-cli.command.study': 'the study of clusters: build its files, list, freeze and check its editions',
  'study-cli.command.build': 'write the files of a study: the newest edition of the year, or the draft when there is none',
  'study-cli.command.list': 'show the frozen editions with their hashes',
  'study-cli.command.freeze': 'freeze what was put forward last and approved by somebody else',
  'study-cli.command.check': 'work the hash of every edition out again, and attack everything published',
  'study-cli.option.year': 'the year that the study is about',
  'study-cli.option.out': 'the folder for the files',
  'study-cli.option.edition': 'the number of the edition; the newest when left out',
  'study-cli.option.draft': 'the study as it stands now, marked as a draft',
  'study-cli.option.format': 'formats with commas between them: pdf, docx, xlsx, csv, json, jsonstat, sdmx; all when left out',
  'study-cli.option.language': 'languages of the files with a comma between them: lt, en; both when left out',
  'study-cli.nothing': 'There is no study about {year}: no such edition, and no campaign has asked about that year.',
  'study-cli.no-proposal': 'No study about {year} has been put forward.',
  'study-cli.frozen': 'Edition {edition} is frozen. Its hash is {hash}.',
  'study-cli.hashes-agree':
    '{count, plural, =0 {There are no editions yet.} one {The hash of # edition agrees.} other {The hashes of # editions agree.}}',
  'study-cli.hashes-differ':
    '{count, plural, one {The content of # edition does not give its hash: {editions}.} other {The contents of # editions do not give their hashes: {editions}.}}',
  'study-cli.wrong.year': '“{given}” is not a year. Write it like this: 2025.',
  'study-cli.wrong.edition': '“{given}” is not the number of an edition. Write it like this: 1.',
  'study-cli.wrong.language': 'There is no language “{given}”. There are: lt, en.',
} as const satisfies Record<keyof typeof lt, string>
