import type { imports as lt } from '../lt/imports.ts'

/** Bringing in: files, their rows, mistakes and questions. */
export const imports = {
  'imports.place.cell': 'cell {cell}',
  'imports.place.column': 'line {line}, column "{column}"',
  'imports.place.line': 'line {line}',
  'imports.place.file': 'the whole file',
  'imports.at': '{file}, {place}: {sentence}',
  'imports.weight.blocks': 'mistake',
  'imports.weight.asks': 'question',
  'imports.weight.tells': 'note',

  'imports.finding.cell-missing': 'A value is missing: {field}.',
  'imports.finding.cell-error': 'The cell holds the spreadsheet error {given}. Correct the formula and save the file again.',
  'imports.finding.formula-without-value':
    'The cell holds a formula without a stored value. Santalka does not calculate formulas: open the file in a spreadsheet and save it again.',
  'imports.finding.text-damaged':
    'The text is damaged, some letters are gone: "{given}". The file was probably saved in the wrong encoding.',
  'imports.finding.text-too-long':
    'The text is too long: {length} {length, plural, one {character} other {characters}}, and {most} fit.',
  'imports.finding.register-code-not-digits': '"{given}" is no code of a legal entity: a code has digits only.',
  'imports.finding.register-code-wrong-length':
    '"{given}" is no code of a legal entity: it has 9 digits (7 in the old register).',
  'imports.finding.register-code-wrong-check-digit':
    'The check digit of the code {given} does not fit: one digit was probably mistyped.',
  'imports.finding.date-malformed': '"{given}" is no date. 2018-05-12, 2018.05.12, 12.05.2018, 2018-05 and 2018 are understood.',
  'imports.finding.date-ambiguous':
    'The date "{given}" can mean {dayFirst} or {monthFirst}. Say which comes first: --dates day-first or --dates month-first.',
  'imports.finding.number-malformed': '"{given}" is no number.',
  'imports.finding.number-ambiguous':
    'The number "{given}" can be thousands or a fraction. Write it so that it is one of them: 1234 or 1.2340.',
  'imports.finding.address-malformed': '"{given}" is no web address.',
  'imports.finding.activity-malformed': '"{given}" is no code of EVRK (NACE). 62.01, 6201 and 62.01.00 are understood.',
  'imports.finding.activity-version-unknown':
    'It is not said in which edition of EVRK (NACE) the code {given} is: the same code means different things in them. Say it: --evrk 2 or --evrk 2.1.',
  'imports.finding.choice-unknown':
    '"{given}" does not fit here.{nearest, select, none {} other { Did you mean "{nearest}"?}} A name or one of these codes is understood: {choices}.',
  'imports.finding.cluster-unknown':
    'The register has no cluster "{given}".{nearest, select, none {} other { The nearest is "{nearest}".}}',
  'imports.finding.cluster-not-said': 'It is not said which cluster this is. Add a column "Cluster" or name it with --cluster.',
  'imports.finding.measure-unknown':
    'The register has no measure "{given}".{nearest, select, none {} other { The nearest is "{nearest}".}}',
  'imports.finding.municipality-unknown':
    'There is no municipality "{given}".{nearest, select, none {} other { Did you mean "{nearest}"?}}',
  'imports.finding.ends-before-it-begins': 'The period ends ({to}) before it begins ({from}).',
  'imports.finding.overlaps-another-row': 'The period overlaps that of the same organisation in line {line}.',
  'imports.finding.overlaps-recorded': 'The period contradicts the recorded one ({from} – {to}).',
  'imports.finding.overlaps-several': 'The period overlaps several recorded ones.',
  'imports.finding.row-repeated': 'The same row stands in line {line}; the repetition is skipped.',
  'imports.finding.row-of-section': 'The row "{given}" is a caption, not data; it is skipped.',
  'imports.finding.row-with-more-cells':
    'The row has {cells} {cells, plural, one {cell} other {cells}} and the table {columns} {columns, plural, one {column} other {columns}}. Perhaps a text with a delimiter in it stands without quotation marks.',
  'imports.finding.code-used-by-two': 'Two different organisations have the code {given}: this one and "{name}" (line {line}).',
  'imports.finding.code-of-another-name':
    'In the register the code {given} belongs to an organisation of another name, "{name}" ({subject}).',
  'imports.finding.name-of-several':
    '{count, plural, one {# organisation} other {# organisations}} of the register bear the name "{given}". Add the code.',
  'imports.finding.name-close':
    'The register has no organisation "{given}", but a similar one, "{name}" ({subject}). If it is the same, correct the name or add its code.',
  'imports.finding.label-without-end': 'It is not said until when the label is valid. A label is awarded for a limited time.',
  'imports.finding.value-differs':
    '{field}: here "{given}", while another source in the register says "{known}". It is recorded beside it; both can be seen.',
  'imports.finding.register-code-old': '{given} is a seven-digit code of the old register; it cannot be checked.',
  'imports.finding.formula-kept-as-text': '"{given}" looks like a formula; it is recorded as plain text.',
  'imports.finding.signs-removed': 'Invisible control characters were taken out of the text.',

  'imports.trouble.file-missing': 'There is no file {file}.',
  'imports.trouble.file-unreadable': 'The file {file} cannot be read ({because}).',
  'imports.trouble.file-empty': 'The file {file} is empty.',
  'imports.trouble.file-not-a-table':
    'The file {file} is no table: it holds binary data. CSV, TSV, XLSX, XLS and ODS are understood, packed (zip, gz) as well.',
  'imports.trouble.file-damaged': 'The file {file} is damaged ({because}).',
  'imports.trouble.file-locked': 'The file {file} is protected by a password. Save it without one.',
  'imports.trouble.file-swells':
    'The file {file} unpacks to more than {limitMegabytes} MB, out of all proportion to its size on the disk: that looks like a trap, so it is not read.',
  'imports.trouble.workbook-too-large':
    'The workbook {file} takes {megabytes} MB unpacked; up to {limitMegabytes} MB are read at once. Save the sheet as CSV: such files are read row by row, however large they are.',
  'imports.trouble.archive-without-table': 'There is no table in the archive {file}.',
  'imports.trouble.archive-with-several': 'There are several tables in the archive {file}: {tables}. Name one: --member NAME.',
  'imports.trouble.member-missing': 'The archive {file} has no table "{member}". Its tables: {tables}.',
  'imports.trouble.sheet-missing': 'The file {file} has no sheet "{sheet}". Its sheets: {sheets}.',
  'imports.trouble.quote-not-closed': 'In the file {file} a quotation mark is not closed, from line {line} on.',
  'imports.trouble.too-many-rows':
    'The file {file} has more than {most, number} rows. Divide it into parts; each part will be an import of its own.',
  'imports.trouble.too-many-cells':
    'The file {file} has more than {most, number} cells. Keep the rows and columns of one table: of one country, one year and one unit.',
  'imports.trouble.line-too-long':
    'Line {line} of the file {file} is longer than {megabytes} MB. This is no table by lines, or its line ends were lost: save it anew as CSV.',
  'imports.trouble.zero-byte':
    'Line {line} of the file {file} has a zero byte, which no text has: the file is damaged, or no CSV. Get it anew from its publisher.',
  'imports.trouble.encodings-mixed':
    'The file {file} is in two encodings: line {utf8Line} is UTF-8 and line {line} is not. Save it in one encoding, best UTF-8.',
  'imports.trouble.header-missing': 'The file {file} has no such columns: {expected}.',
  'imports.trouble.extract-older':
    'The extract {file} is of {given}, and the register already has one of {known}. An older extract is not brought in.',

  'imports.refused.import-has-mistakes': 'Nothing was brought in. Correct the file, or take only the good rows: --skip-bad.',
  'imports.refused.import-not-found': 'There is no such import. "npm run santalka -- import list" shows them all.',
  'imports.refused.import-already-undone': 'This import has been undone already.',
  'imports.refused.import-built-upon':
    'Later statements have corrected those of this import, so undo them first{imports, select, none {} other { (imports: {imports})}}.',
  'imports.refused.database-not-empty':
    'An archive is only brought into an empty database, and this one has data. Choose a new data folder (SANTALKA_DATA) or an empty database (DATABASE_URL).',
  'imports.refused.archive-damaged':
    'The archive is damaged: its content does not agree with its own description. Nothing was brought in.',
  'imports.refused.other': 'Not brought in: {code}.',

  'imports.read':
    '{file}{sheet, select, none {} other {, sheet "{sheet}"}}: {rows, plural, one {# row} other {# rows}}{encoding, select, none {} other {, encoding {encoding}}}{delimiter, select, none {} other {, delimiter "{delimiter}"}}.',
  'imports.columns': 'Columns:',
  'imports.column': '  {head} → {field}',
  'imports.column-unused': '  {head} → not used',
  'imports.column-hint': 'To change one: --map="{head}=name" (with "-" in the place of "name" the column is not used).',
  'imports.counts':
    'New: {new}. Changed: {changed}. The same: {same}. Left out: {leftOut}. Have left: {left}. Unknown so far: {unknown}.',
  'imports.rows.new': 'New',
  'imports.rows.changed': 'Changed',
  'imports.rows.same': 'The same',
  'imports.rows.left-out': 'Left out',
  'imports.rows.left': 'No longer in the list',
  'imports.rows.unknown': 'New to the register',
  'imports.row': '  {line}: {name}{subject, select, none {} other { ({subject})}}',
  'imports.row-left':
    '  {name} ({organisation}){closed, select, yes {: the membership is ended} other {: no last day was given, so the membership stays (--left-on DATE would end it)}}',
  'imports.more': '  … and {count} more. --all-rows shows every row.',
  'imports.allow-hint': 'To take such rows as they are: --allow {code}.',
  'imports.dry-run': 'This was a trial, nothing was written. To bring it in, add --apply.',
  'imports.done':
    'Brought in as import {id}: {statements, plural, one {# statement} other {# statements}} in {seconds} s. To undo it: npm run santalka -- import undo {id}.',
  'imports.idle': 'The register says all of this already; nothing was written.',
  'imports.already':
    'This file has been brought in already (import {id}); nothing was changed. To bring it in all the same: --again.',
  'imports.undone':
    'Import {id} ({file}) is undone: {statements, plural, one {# statement} other {# statements}}. What was there before it counts again.',
  'imports.undo-reason': 'The import was undone.',
  'imports.list-row':
    '{id}  {date}  {kind}  {file}  {statements, plural, one {# statement} other {# statements}}  {by}{undone, select, none {} other {  undone {undone}}}',
  'imports.list-empty': 'Nothing has been brought in yet.',
  'imports.reading': 'Reading',
  'imports.writing': 'Writing',
  'imports.rows-read': '{rows, plural, one {# row} other {# rows}}',
  'imports.kind.members': 'members',
  'imports.kind.organisations': 'organisations',
  'imports.kind.labels': 'labels',
  'imports.kind.projects': 'projects',
  'imports.kind.register-extract': 'extract of the register of legal entities',
  'imports.kind.sodra': 'data of Sodra',

  'imports.field.name': 'name',
  'imports.field.code': 'code of the legal entity',
  'imports.field.cluster': 'cluster',
  'imports.field.role': 'role',
  'imports.field.joined': 'joined',
  'imports.field.left': 'left',
  'imports.field.kind': 'kind of organisation',
  'imports.field.legal-form': 'legal form',
  'imports.field.municipality': 'municipality',
  'imports.field.town': 'town',
  'imports.field.address': 'address',
  'imports.field.founded': 'founded',
  'imports.field.website': 'website',
  'imports.field.activity': 'activity (EVRK)',
  'imports.field.scheme': 'label',
  'imports.field.level': 'level of the label',
  'imports.field.from': 'valid from',
  'imports.field.until': 'valid until',
  'imports.field.project-code': 'project code',
  'imports.field.project-name': 'project name',
  'imports.field.measure': 'measure',
  'imports.field.starts': 'start',
  'imports.field.ends': 'end',
  'imports.field.budget-eur': 'total cost, EUR',
  'imports.field.grant-eur': 'grant, EUR',
  'imports.field.beneficiary': 'beneficiary',
  'imports.field.beneficiary-code': 'code of the beneficiary',

  'imports.extract.counts':
    'Rows: {rows, number}; {matched, number} of them about organisations of the register, the others counted and not stored ({others, number}). Organisations of the register without a code: {codeless, number}.',
  'imports.extract.bad-rows': 'Rows not understood: {count, number}. The first is in line {line}.',
  'imports.extract.filled': 'Filled in',
  'imports.extract.renamed': 'Renamed',
  'imports.extract.moved': 'Moved',
  'imports.extract.dissolved': 'Dissolved or being wound up',
  'imports.extract.status': 'Legal status changed',
  'imports.extract.activity': 'Activity changed',
  'imports.extract.codes': 'Code found by name (--take-codes records it, marked as our conclusion)',
  'imports.extract.missing': 'No longer in the extract',
  'imports.extract.differs': 'Differs from another source (recorded beside it)',
  'imports.extract.change': '  {name} ({subject}): {before} → {after}',
  'imports.extract.fact': '  {name} ({subject}): {after}',
  'imports.source.register': 'Extract of the register of legal entities, {date}',
  'imports.source.sodra-monthly': 'Open data of Sodra on insurers, {date}',
  'imports.source.sodra-daily': 'Daily data of Sodra on insurers, {date}',

  'imports.archive.table': '  {table}: {rows, plural, one {# row} other {# rows}}',
  'imports.archive.written':
    'The whole register is written to {file}: {rows, plural, one {# row} other {# rows}}, {megabytes} MB, {seconds} s. Content hash: {hash}',
  'imports.archive.read':
    'The register is brought in from {file}: {rows, plural, one {# row} other {# rows}}, {seconds} s. The content hash agrees: {hash}',
  'imports.archive.exists': 'The file {file} is there already and is not overwritten. Choose another name.',
  'imports.archive.rebuilding': 'Working out what the pages show …',
  'imports.loaded':
    'Country {country}: {added} statements added, {corrected} corrected, {withdrawn} withdrawn; {sources} sources, {ruleSets} rule sets.',
  'imports.loaded-idle': 'Country {country}: the register already says what the folder says.',

  'imports.command.import': 'bring in tables, register extracts or a whole archive',
  'imports.command.members': 'a list of members of a cluster',
  'imports.command.organisations': 'a list of organisations',
  'imports.command.labels': 'a list of quality labels',
  'imports.command.projects': 'a list of projects',
  'imports.command.register': 'an extract of the register of legal entities (delimiter "|")',
  'imports.command.sodra': 'a monthly or daily file of Sodra',
  'imports.command.list': 'show all imports',
  'imports.command.undo': 'undo a whole import',
  'imports.command.load': 'load a country folder (countries/…)',
  'imports.command.export': 'write the whole register into one file',
  'imports.option.file': 'a file: CSV, TSV, XLSX, XLS, ODS, also in zip or gz',
  'imports.option.number': 'number of the import',
  'imports.option.folder': 'the country folder; when not given, that of SANTALKA_COUNTRY',
  'imports.option.cluster': 'the cluster whose list this is: its short address or its name',
  'imports.option.source': 'title of the source, or its name in the library of sources',
  'imports.option.map': 'what a column holds, for example --map="Pavadinimas=name"; may be repeated; is remembered',
  'imports.option.dry-run': 'only show what would happen (also what happens without this option)',
  'imports.option.apply': 'bring it in',
  'imports.option.skip-bad': 'take only the good rows',
  'imports.option.allow': 'take rows with this question, for example label-without-end; may be repeated',
  'imports.option.dates': 'what comes first in a date with slashes: day-first or month-first',
  'imports.option.evrk': 'edition of EVRK (NACE) in which activities are written: 2 or 2.1',
  'imports.option.complete': 'the list is complete: who is not in it has left',
  'imports.option.left-on': 'last day of membership of those whom a complete list no longer has',
  'imports.option.valid-from': 'since when the values hold (a day, a month or a year)',
  'imports.option.sheet': 'the sheet of a workbook',
  'imports.option.member': 'the table in an archive',
  'imports.option.encoding': 'encoding: utf-8, utf-16le, utf-16be or windows-1257',
  'imports.option.delimiter': 'delimiter: ; , | or tab',
  'imports.option.again': 'bring it in although the same file is there already',
  'imports.option.as': 'in whose name it is recorded; when not given, the user of the operating system',
  'imports.option.lang': 'language: lt or en',
  'imports.option.all-rows': 'show every row',
  'imports.option.all-import': 'bring a whole archive into an empty database',
  'imports.option.all-export': 'write everything: statements, ranks, sources, changes, imports',
  'imports.option.list': 'a list',
  'imports.option.out': 'a file that is not there yet: .csv, .tsv, .json or .xlsx',
  'imports.option.as-of': 'the day whose state it is; when not given, today, and of memberships all',
  'imports.option.known-at': 'as the register knew it at the end of this day (UTC); when not given, as it is known now',
  'imports.option.separator': 'separator of CSV: , or ;',
  'imports.exported': 'Written to {file}: {rows, plural, one {# row} other {# rows}}.',
  'imports.option.archive': 'bring a whole archive into an empty database (the same as "import --all")',
  'imports.option.take-codes':
    'give codes to organisations without one when exactly one entity of the extract bears the name; marked as our conclusion',
  'imports.option.reason': 'why it is undone',
  'imports.examples': 'Examples:',
  'imports.wrong.date': '"{given}" is no date. 2018, 2018-05 and 2018-05-12 are understood.',
  'imports.wrong.map': '"{given}" is not understood. Write --map="Column=field"; the fields: {fields}.',
  'imports.wrong.head': 'The file has no column "{given}". Its columns: {heads}.',
  'imports.wrong.allow': 'There is no question "{given}". There are: {codes}.',
  'imports.wrong.choice': '"{given}" does not fit. Possible: {choices}.',
  'imports.wrong.number': '"{given}" is no number of an import.',
  'imports.wrong.what': 'It is not said what to do. For example: {example}',
} as const satisfies Record<keyof typeof lt, string>
