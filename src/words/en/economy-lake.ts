import type { economyLake as lt } from '../lt/economy-lake.ts'

/** The store of data on the economy: bringing files in, what there is, taking out. */
export const economyLake = {
  'economy.lake.command': 'data on the economy: bring files in, show what there is, take out',
  'economy.lake.command.import': 'bring in files as their publishers give them: zip, gz or csv; all of a file or nothing',
  'economy.lake.command.status': 'show what there is, and where it comes from',
  'economy.lake.command.drop': 'take a data set out, or some of its periods; the receipts of its loads stay',
  'economy.lake.command.send': 'bring the copy on the server (SANTALKA_LAKE_URL) up to what there is here',
  'economy.lake.option.files': 'files as published',
  'economy.lake.option.dry': 'only tell what bringing the files in would do, and change nothing',
  'economy.lake.option.whole': 'the file is all there is of its periods: it replaces them (so it is taken by itself as well)',
  'economy.lake.option.part':
    'the file is a part of its periods (a municipality, an activity): it adds to what there is (a file of one municipality or one activity is taken so by itself)',
  'economy.lake.option.shrinks': 'most firms of a period vanish with this file, and that is right',
  'economy.lake.option.slice': 'the period of a file that does not say one, for example 2026-11',
  'economy.lake.option.mapping': 'how a CSV of your own is read: a file that says which column is what',
  'economy.lake.option.version':
    'edition of the codes of activities: 2, 2.1 or naics-2012; when not given, what the codes themselves say',
  'economy.lake.option.format': 'table or json',
  'economy.lake.option.data-set': 'a data set, for example sodra-monthly',
  'economy.lake.option.slices': 'periods with commas between them, for example 2023-01,2023-02; all when left out',
  'economy.lake.option.reason': 'why they are taken out; it stays with the receipts and in the audit trail',
  'economy.lake.step.unpacking': 'unpacking',
  'economy.lake.step.reading': 'reading',
  'economy.lake.step.checking': 'checking',
  'economy.lake.step.writing': 'writing',
  'economy.lake.step.switching': 'finishing',
  'economy.lake.imported':
    '{file}: {rows, plural, one {# row} other {# rows}} brought in as {dataSet}, {slices}. Receipt: {load}.',
  'economy.lake.nothing-to-do':
    '{file}: nothing to do, it has been brought in already{earlier, select, none {} other { as {earlier}}}. Receipt: {load}.',
  'economy.lake.checked':
    '{file}: checked, nothing was changed. It would bring in {rows, plural, one {# row} other {# rows}} of {dataSet}, {slices}.',
  'economy.lake.checked.as':
    'Recognised as layout {layout}, letters in {encoding}{version, select, none {} other {, activities in edition {version}}}.',
  'economy.lake.checked.refused-rows':
    '{count, plural, one {# row would not be taken; it is} other {# rows would not be taken; the first ones are}}:',
  'economy.lake.part':
    'The file is a part ({part}): it adds to what there is. If it is all there is of its periods, bring it in with --whole.',
  'economy.lake.part.places': 'only {names}',
  'economy.lake.part.activities': 'only activity {codes}',
  'economy.lake.part.unnamed': 'as you said',
  'economy.lake.refused-rows':
    '{count, plural, one {# row was refused} other {# rows were refused}}; all of them with line and reason: {file}',
  'economy.lake.refused-row': 'line {line}: {reason}{where}',
  'economy.lake.refused-row.where': ' ({column}: “{value}”)',
  'economy.lake.refused-row.whole': ': “{value}”',
  'economy.lake.change.first': '{slice}: {rows, plural, one {# row} other {# rows}}, nothing was there before',
  'economy.lake.change':
    '{slice}: rows {rowsBefore} → {rows}, firms {firmsBefore} → {firms} (appeared {appeared}, vanished {vanished}, corrected {corrected}){sums}',
  'economy.lake.change.sum': ', {name} {before} → {after}',
  'economy.lake.measure.insured': 'insured',
  'economy.lake.measure.wages': 'sum of wages, EUR',
  'economy.lake.measure.debt': 'debt, EUR',
  'economy.lake.measure.establishments': 'establishments',
  'economy.lake.measure.employed': 'people employed',
  'economy.lake.measure.contribution': 'contribution of the EU, EUR',
  'economy.lake.measure.turnover': 'turnover, EUR',
  'economy.lake.measure.assets': 'assets, EUR',
  'economy.lake.measure.operating': 'operating ones',
  'economy.lake.note.activity-unknown':
    'Activity not known: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { ({examples})}}. They are kept as unknown.',
  'economy.lake.note.activity-malformed':
    'No code of an activity in any edition: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { (value and lines: {examples})}}. They are kept as unknown.',
  'economy.lake.note.activity-not-classed':
    'The classification does not have the code of activity: {count, plural, one {# row} other {# rows}} ({examples}). They are kept and counted as unknown.',
  'economy.lake.note.edition-by-codes':
    'Read in another edition of the classification than these months are said to be in: {count, plural, one {# row has a code} other {# rows have codes}} that only that edition has ({examples}). If the codes are wrong, say the edition yourself.',
  'economy.lake.note.edition-contradicted':
    'Codes that only the other edition of the classification has: {count, plural, one {# row} other {# rows}} ({examples}). The period keeps its edition, and they count as unknown.',
  'economy.lake.note.edition-assumed':
    'Nobody says which edition of the classification these codes are of, and both have them: {count, plural, one {# row} other {# rows}} ({examples}). The usual edition was assumed; say another if it is wrong.',
  'economy.lake.note.editions-mixed':
    'The period now holds rows of two editions of the classification, each marked with its own: {count, plural, one {# row is} other {# rows are}} in the rarer one ({examples}). Between editions, figures are led over by the official correspondence only.',
  'economy.lake.note.place-missing': 'No municipality given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.coordinates-missing':
    'Without coordinates: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { (firms: {examples})}}. These firms are counted, but not measured by distance.',
  'economy.lake.note.place-unknown':
    'The register does not know the municipality: {count, plural, one {# row} other {# rows}} ({examples}).',
  'economy.lake.note.no-places-yet':
    'The register has no municipality yet, so that no firm has a place: {count, plural, one {# row} other {# rows}}. Load the country (npm run santalka -- load), then bring this file in again.',
  'economy.lake.note.insured-absent':
    'No number of insured persons: {count, plural, one {# row} other {# rows}}. Nobody knows, which is not zero.',
  'economy.lake.note.insured-by-class':
    'No number of insured persons but a class of size: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { ({examples})}}. The number lies within the class; what is made of it is an interval.',
  'economy.lake.note.wage-of-few':
    'A mean wage of so few insured persons that its publisher does not show it: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { (insured: {examples})}}. The row is kept without it.',
  'economy.lake.note.firm-in-two-places':
    'A firm in two municipalities in one period: {count, plural, one {# row} other {# rows}}{examples, select, none {} other { (number and lines: {examples})}}. All of them are kept.',
  'economy.lake.note.amount-missing': 'The amount is not given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.day-missing': 'The first day is not given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.name-missing': 'The name is not given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.region-missing': 'The region is not given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.status-missing': 'The legal status is not given: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.withheld-by-publisher':
    'The publisher keeps the number back, which is not zero: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.without-predecessor':
    'The edition before had no such activity: {count, plural, one {# row} other {# rows}}.',
  'economy.lake.note.older-classes-unlinked':
    'Classes of edition 2 without a link to a class of edition 2.1: {count} (the first of them: {examples}). A firm that was seen with such a class alone may belong anywhere, and numbers of firms of whole years become unknown: if the file has forgotten them, mend it and bring it in again.',
  'economy.lake.note.newer-classes-unlinked':
    'Classes of edition 2.1 to which no class of edition 2 leads: {count} (the first of them: {examples}). A class that is new has no link; if the file has forgotten it, mend it and bring it in again.',
  'economy.lake.row.wrong-width': 'more or fewer cells than heads',
  'economy.lake.row.quote-misplaced': 'a quotation mark is in a wrong place or not closed',
  'economy.lake.row.month-wrong': 'not a month',
  'economy.lake.row.day-wrong': 'not a day',
  'economy.lake.row.insurer-missing': 'the insurer’s number is missing',
  'economy.lake.row.firm-code-wrong': 'not a code of a legal entity',
  'economy.lake.row.not-a-whole-number': 'not a whole number in digits only',
  'economy.lake.row.not-an-amount': 'not an amount (one is written with a point and without spaces, as 1234.56)',
  'economy.lake.row.not-an-amount-with-comma': 'not an amount (one is written with a comma and without spaces, as 1234,56)',
  'economy.lake.row.too-large': 'a number larger than can be held: at most 2147483647',
  'economy.lake.row.coordinate-alone': 'one coordinate without the other',
  'economy.lake.row.not-a-coordinate': 'not a coordinate',
  'economy.lake.row.coordinates-swapped': 'the coordinates are the wrong way round',
  'economy.lake.row.coordinates-outside': 'coordinates outside the country',
  'economy.lake.row.size-class-unknown': 'a class of size that the mapping does not name',
  'economy.lake.row.size-contradicts-number': 'the number of persons is not within the class of size',
  'economy.lake.row.negative': 'negative',
  'economy.lake.row.code-missing': 'a code is missing',
  'economy.lake.row.code-wrong': 'not a code of the classification',
  'economy.lake.row.country-wrong': 'not a code of a country',
  'economy.lake.row.disclosure-code-unknown': 'a sign of disclosure that is not known',
  'economy.lake.row.firm-missing': 'the firm is missing',
  'economy.lake.row.level-wrong': 'not a level of the classification',
  'economy.lake.row.line-missing': 'the line of the accounts is missing',
  'economy.lake.row.neither-true-nor-false': 'neither true nor false',
  'economy.lake.row.organisation-missing': 'the organisation is missing',
  'economy.lake.row.project-missing': 'the project is missing',
  'economy.lake.row.quarter-wrong': 'not a quarter',
  'economy.lake.row.role-unknown': 'a role that is not known',
  'economy.lake.row.year-wrong': 'not a year',
  'economy.lake.trouble.layout-unknown':
    'The columns are of no layout that is known. {nearest, select, none {} other {The nearest one is {nearest}. }}{missing, select, none {} other {Missing: {missing}. }}{twice, select, none {} other {More than once: {twice}. }}{unknown, select, none {} other {Not known: {unknown}. }}A publisher’s new layout needs a newer Santalka; a CSV of your own is read by a mapping.',
  'economy.lake.trouble.no-rows': 'There is not one row below the heads.',
  'economy.lake.trouble.rows-contradict':
    'The file contradicts itself: {count, plural, one {# firm is} other {# firms are}} twice in one period with different numbers. Nothing was brought in.',
  'economy.lake.trouble.rows-contradict.row': '{slice}, {firm}: lines {lines}, {column}: {values}',
  'economy.lake.trouble.mostly-refused':
    '{refused} of {rows} rows cannot be taken: this is not what the file was taken for. Nothing was brought in. The first ones:',
  'economy.lake.trouble.most-would-vanish':
    '{vanished} of {before} firms of {slice} would vanish. If the file is a part, bring it in with --part; if it is right, with --shrinks.',
  'economy.lake.trouble.period-ahead':
    'The file speaks of what has not been yet ({slices}); now it is {month}. Look at its periods, or at the clock of this machine. Nothing was brought in.',
  'economy.lake.trouble.archive-with-several':
    'There are several tables in the archive {file}: {tables}. Unpack it and bring them in one by one.',
  'economy.lake.trouble.file-not-a-table':
    'The file {file} is no text: it holds binary data, as a workbook does. CSV and TSV are read here, as they are or packed (zip, gz): save it as CSV.',
  'economy.lake.trouble.file-damaged':
    'The file {file} is damaged, or only a part of it is here ({because}). Nothing was brought in. Get it anew from its publisher.',
  'economy.lake.trouble.slice-needed': 'The file does not say its period: say it with --slice, for example --slice 2026-11.',
  'economy.lake.trouble.lake-busy': 'Another process is bringing data in or taking them out. Try again when it has ended.',
  'economy.lake.trouble.lake-damaged':
    'A file of the data on the economy is not there or cannot be read: {file}. Take its period out (npm run santalka -- lake drop, or the page that brings data in) and bring its file in again.',
  'economy.lake.trouble.record-damaged':
    'The record {file} of the data on the economy cannot be read. Put it back from a backup; where there is none, move it out of the folder and bring the files that it tells of in again.',
  'economy.lake.trouble.disk-full':
    'There is no room left on the disk of {folder}. Nothing was changed, and what had been written for this is gone again. Make room (three to four times the unpacked file) and try again.',
  'economy.lake.trouble.folder-closed':
    'The folder {folder} cannot be written in ({because}). Nothing was changed. Whoever runs the server must be allowed to write there.',
  'economy.lake.trouble.memory-full':
    'The memory that the data on the economy may use does not suffice for this. Nothing was changed. Bring the file in by years or months, or give the machine more memory.',
  'economy.lake.trouble.nothing-held':
    '{slices, select, none {There is nothing of {dataSet}.} other {There is nothing of {dataSet} for {slices}.}}',
  'economy.lake.trouble.no-server': 'There is no server to send to. Set SANTALKA_LAKE_URL to its address.',
  'economy.lake.trouble.server-unreachable':
    'The server {host} that holds the copy of the data on the economy cannot be reached: {because}. Check SANTALKA_LAKE_URL, the server and the network.',
  'economy.lake.trouble.server-behind':
    'The server that is asked does not hold the same rows of {dataSet} as there are here ({slices}). “npm run santalka -- lake send {dataSet}” brings it up to date.',
  'economy.lake.trouble.server-sorts-otherwise':
    'The table {table} on the server sorts its texts otherwise than the files do ({columns}): an earlier version laid it out, and some firms would stand in another place or activity. The copy is neither asked nor sent to. Remove the copy on each server (DROP SCHEMA {schema} CASCADE; there is nothing but the copy in it) and send every data set again.',
  'economy.lake.trouble.versions-differ':
    'Activities were asked for in edition {asked}, and the data have edition {held}; the official correspondence has not been brought in.',
  'economy.lake.status.empty': 'Nothing has been brought in yet. "npm run santalka -- lake import FILE" brings files in.',
  'economy.lake.status.set': '{name} ({dataSet}): {rows, plural, one {# row} other {# rows}}, {slices}, {megabytes} MB',
  'economy.lake.status.slices': '{count, plural, =0 {nothing now} one {{from}} other {# periods from {from} to {to}}}',
  'economy.lake.status.load': '  {load}: {file}, {day}, {by}',
  'economy.lake.status.dropped':
    '  {load}: {file}, taken out {day} by {by} ({slices}){reason, select, none {} other {: {reason}}}',
  'economy.lake.dropped': 'Taken out of {dataSet}: {slices}. The receipts stay: {loads}.',
  'economy.lake.not-ready':
    'Warning: the data are in, but what may be shown of the latest year could not be worked out ahead: {reason}. Nothing has to be brought in again: it is worked out when the observatory is first asked. If "npm run santalka -- observe places" says the same, look at the data with "npm run santalka -- doctor".',
  'economy.lake.option.hashes': 'work out the hashes of all data on the economy (reads all of them)',
  'economy.lake.doctor.whole':
    '{state, select, none {No data on the economy have been brought in yet.} hashes {Data on the economy: {count, plural, one {# period} other {# periods}}, {megabytes} MB, every hash agrees.} other {Data on the economy: {count, plural, one {# period} other {# periods}}, {megabytes} MB, every file is there. --hashes looks at their content.}}',
  'economy.lake.doctor.damaged':
    'Data on the economy: {count, plural, one {# file is} other {# files are}} missing or damaged, for example {files}. Take the period out with "npm run santalka -- lake drop" and bring its file in again.',
  'economy.lake.doctor.lost':
    'Data on the economy: the audit trail tells of them (last on {day}), but there is nothing in {folder}. Put the folder back, or bring the files in again.',
  'economy.lake.doctor.told':
    'Data on the economy: {count, plural, one {one import was} other {# imports were}} not told in the audit trail, because the machine stopped just then. Written now from the receipts: {loads}.',
  'economy.lake.doctor.told-drops':
    'Data on the economy: {count, plural, one {one taking out was} other {# takings out were}} not told in the audit trail, because the machine stopped just then. Written now from the receipts: {slices}.',
  'economy.lake.backup':
    'The data on the economy are not in the backup. Copy their folder as well, or keep the files of the publishers: {folder}',
  'economy.lake.sent':
    '{dataSet}: {sent, plural, one {# period} other {# periods}} sent ({rows, plural, one {# row} other {# rows}}), {same} were the same, {removed} taken out.',
  'economy.lake.wrong.data-set': 'There is no data set “{given}”.',
  'economy.lake.wrong.both': 'A file is a whole or a part, not both.',
} as const satisfies Record<keyof typeof lt, string>
