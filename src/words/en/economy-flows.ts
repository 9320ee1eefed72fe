export const economyFlows = {
  'flows.command':
    'an input–output table (who buys from whom): groups that Santalka derives then weigh its links beside relatedness',
  'flows.option.evrk': 'edition of EVRK (NACE) of its codes: 2 or 2.1; CPA 2.1 belongs to NACE 2',
  'flows.option.title': 'title of the source',
  'flows.option.publisher': 'who published it',
  'flows.option.year': 'year that the table is of',
  'flows.option.address': 'where it can be found on the web',
  'flows.option.licence': 'licence under which it may be used',
  'flows.option.weight':
    'what links weigh against relatedness, from 0 to 1; without it as before, at first 0.5; without a file the weight alone changes',
  'flows.option.sheet': 'sheet of a workbook',
  'flows.option.negative-as-zero': 'amounts below 0 count as 0, and the receipt counts them',
  'flows.option.missing-as-zero': 'amounts that the publisher does not give count as 0, and the receipt counts them',
  'flows.option.dry': 'only check the file, and tell what would change',
  'flows.option.drop': 'take the table out; groups are then derived from relatedness alone',
  'flows.option.reason': 'why the table is taken out; its receipt keeps it',
  'flows.wrong.nothing': 'Give a file, or --weight=0.3 or --drop for the table that is there.',
  'flows.wrong.only-with-file': 'Only with a file: {flags}. Nothing was done.',
  'flows.wrong.only-without-file': 'Only without a file, about the table that is there: {flags}. Nothing was done.',
  'flows.wrong.not-with-drop': 'Not beside --drop: {flags}. Nothing was done.',
  'flows.wrong.only-with-drop': 'Only beside --drop: {flags}. Nothing was done.',
  'flows.wrong.weight': 'A weight is a number from 0 (relatedness alone) to 1 (links alone); "{given}" is none.',
  'flows.wrong.evrk': 'Say the edition of the codes: --evrk=2 or --evrk=2.1 (CPA 2.1 belongs to NACE 2).',
  'flows.wrong.title': 'A table needs a source: --title="Symmetric input-output table, 2020".',
  'flows.read':
    'Read: {read, plural, one {# cell} other {# cells}}; {sectors, plural, one {# activity} other {# activities}} that buy from and sell to each other, {cells, plural, one {# amount} other {# amounts}}.',
  'flows.first': 'No table was there before.',
  'flows.idle': 'This table is there already, with this source and weight; nothing has changed.',
  'flows.idle.weight': 'No table is there, or it weighs that much already; nothing has changed.',
  'flows.change':
    'Against the table before ({title}): {cells, plural, one {# amount is} other {# amounts are}} another; new: {appeared}; gone: {vanished}.',
  'flows.done': 'Brought in. Groups are derived anew when somebody asks for them next.',
  'flows.dry': 'Only checked: nothing has changed.',
  'flows.weighed': 'Links now weigh {weight}. Groups are derived anew when somebody asks for them next.',
  'flows.dropped': 'The table is taken out. Groups are derived from relatedness alone.',
  'flows.refused': '{count, plural, one {# thing is} other {# things are}} wrong: the table was not taken, nothing has changed.',
  'flows.hint.negative': '--negative-as-zero counts amounts below 0 as 0.',
  'flows.hint.missing': '--missing-as-zero counts amounts that the publisher does not give as 0.',
  'flows.change.cell': '{seller} sells to {buyer}: {was} before, {now} now.',
  'flows.change.weight': 'Links weighed {was} and weigh {now} now.',
  'flows.bring': 'Input–output table: who buys from whom',
  'flows.bring.lead':
    'A matrix (sellers in rows, buyers in columns) or a row for each flow, as Eurostat, the OECD and offices of statistics publish them. Groups that Santalka derives weigh its links beside relatedness. It is checked first, and nothing is changed by that; then you decide.',
  'flows.bring.none': 'No table is there: groups are derived from relatedness alone.',
  'flows.bring.now':
    'Now used: {title}{year, select, none {} other {, {year}}}, {activities, plural, one {# activity} other {# activities}} of edition {edition}.',
  'flows.bring.weighs': 'Its links weigh {weight}.',
  'flows.bring.unread': 'This Santalka cannot read it any more: take it out and bring it in again.',
  'flows.bring.unreceipted':
    'A table is there, but this Santalka cannot read it any more, not even its receipt: take it out and bring it in again.',
  'flows.bring.groups': 'Groups of activities',
  'flows.bring.weigh': 'Weigh its links otherwise',
  'flows.bring.weigh.do': 'Weigh',
  'flows.bring.weight': 'Weight of links, from 0 (relatedness alone) to 1 (links alone)',
  'flows.bring.weight.or': 'Weight of its links, from 0 (relatedness alone) to 1 (links alone); left empty, {weight}',
  'flows.bring.drop': 'Take the table out',
  'flows.bring.drop.lead':
    'Groups are then derived from relatedness alone. The receipt stays and tells since when and why the table is gone; who took it out, the audit trail tells. The file can be brought in again.',
  'flows.bring.drop.lead.unreceipted':
    'Groups are then derived from relatedness alone. Its receipt cannot be read, so that only the audit trail tells when and why the table was taken out, and who did it. The file can be brought in again.',
  'flows.bring.one': 'Bring in a table',
  'flows.bring.file': 'File with the table',
  'flows.bring.limit': 'CSV, TSV, XLSX, XLS or ODS, as it is or packed (zip, gz); at most {most} MB.',
  'flows.bring.send': 'Send the table',
  'flows.bring.paste': 'Or paste it out of a spreadsheet',
  'flows.bring.paste.table': 'Table, with the codes over its columns and before its rows',
  'flows.bring.paste.limit':
    'A form takes at most {most} MB, and every sign between amounts counts as three letters in it. A larger table is sent as a file.',
  'flows.bring.paste.do': 'Take the pasted table',
  'flows.bring.describe': 'Sent. Say what it is; then it is checked.',
  'flows.bring.described': 'What the table is',
  'flows.bring.title': 'Title of the source',
  'flows.bring.publisher': 'Who published it (may be left empty)',
  'flows.bring.year': 'Year that the table is of (may be left empty)',
  'flows.bring.address': 'Where it is on the web (may be left empty)',
  'flows.bring.licence': 'Licence under which it may be used (may be left empty)',
  'flows.bring.edition': 'Edition of EVRK (NACE) of its codes; CPA 2.1 belongs to NACE 2',
  'flows.bring.edition.choose': 'choose: a table does not say it itself',
  'flows.bring.sheet': 'Sheet of the workbook (left empty, the first one)',
  'flows.bring.negative': 'Amounts below 0 count as 0; the receipt tells how many there are',
  'flows.bring.missing': 'Amounts that the publisher does not give count as 0; the receipt tells how many there are',
  'flows.bring.check': 'Check',
  'flows.bring.do': 'Bring in the table',
  'flows.bring.wrong.title': 'A table needs a source: its title is missing.',
  'flows.bring.wrong.year': 'A year has four digits, such as 2020.',
  'flows.bring.wrong.address': 'An address on the web begins with http:// or https://.',
  'flows.bring.wrong.edition': 'Choose the edition of the codes.',
  'flows.bring.wrong.weight': 'A weight is a number from 0 (relatedness alone) to 1 (links alone).',
  'flows.bring.wrong.reason': 'Say why it is taken out.',
  'flows.bring.wrong.table': 'Nothing was pasted.',
  'flows.bring.wrong.length':
    'Too long: a title, a publisher and a licence may have up to 200 letters, an address 500, the name of a sheet 100 and a reason 2,000.',
  'flows.bring.wrong.meanwhile':
    'Meanwhile somebody else has brought in a table, weighed its links otherwise or taken it out: nothing was done. See what is there now, and decide anew.',
  'flows.bring.wrong.gone':
    'The table no longer waits here: meanwhile somebody has brought it in or thrown it away, so nothing was done. See which table is used now. If this one is still needed, send it again in another tab of the browser, then press Check here: it can then be chosen, and what you entered stays.',
  'flows.bring.gone.which': 'The table that you describe',
  'flows.bring.gone.choose': 'choose a table',
  'said.flows-brought': 'The table is brought in. Groups are derived anew when somebody asks for them next.',
  'said.flows-idle': 'It was so already: nothing has changed.',
  'said.flows-weighed': 'Its links weigh otherwise now. Groups are derived anew when somebody asks for them next.',
  'said.flows-dropped': 'The table is taken out. Its receipt tells when and why.',
  'said.flows-dropped-unreceipted': 'The table is taken out. When, why and by whom, the audit trail tells.',
  'flows.finding.flows-no-codes':
    'No codes of activities were found: they have to stand over the columns and before the rows (A01, C10-12 …), or in columns such as prd_ava, prd_use and obs_value.',
  'flows.finding.flows-nothing-flows': 'All amounts are 0: nobody buys from anybody.',
  'flows.finding.flows-too-few': 'Fewer than two activities are left.',
  'flows.finding.flows-code-unknown':
    '{side, select, row {Row} other {Column}} {where}: “{given}” is neither an activity nor a total, a tax or a final use.',
  'flows.finding.flows-other-edition':
    '{side, select, row {Row} other {Column}} {where}: edition {version} of EVRK (NACE) has no “{given}”; the code is of the other edition.',
  'flows.finding.flows-overlap': '“{given}” and “{other}” share divisions, and neither is the sum of others.',
  'flows.finding.flows-row-missing': '“{given}” buys but has no row as a seller.',
  'flows.finding.flows-column-missing': '“{given}” sells but has no column as a buyer.',
  'flows.finding.flows-several': 'Column {column} has several values ({values}): keep the rows of one.',
  'flows.finding.flows-negative': 'Row {line}, column {column}: {seller} sells to {buyer} for {given}, which is below 0.',
  'flows.finding.flows-unreadable': 'Row {line}, column {column}: “{given}” ({seller} to {buyer}) is no amount.',
  'flows.finding.flows-sign-unclear':
    'Row {line}, column {column}: the file does not tell whether the sign in “{given}” ({seller} to {buyer}) separates thousands or decimals. Write all amounts without a sign between thousands and with the same one before decimals.',
  'flows.finding.flows-missing': 'Row {line}, column {column}: what {seller} sells to {buyer} is not given (“{given}”).',
  'flows.finding.flows-twice': 'Row {line}, column {column}: {seller} to {buyer} is there twice.',
  'economy.lake.note.flows-left-out':
    '{count, plural, one {# code is} other {# codes are}} no activity (totals, taxes, value added, imports, stocks) and left out: {examples}',
  'economy.lake.note.flows-subtotals':
    '{count, plural, one {# code is a subtotal or a part of another} other {# codes are subtotals or parts of others}} and left out: {examples}',
  'economy.lake.note.flows-parts-added': 'Parts of a division, added up ({count}): {examples}',
  'economy.lake.note.flows-blank': '{count, plural, one {# empty cell counts} other {# empty cells count}} as 0',
  'economy.lake.note.flows-negative-as-zero':
    '{count, plural, one {# amount below 0 counts} other {# amounts below 0 count}} as 0, as was asked for',
  'economy.lake.note.flows-missing-as-zero':
    '{count, plural, one {# amount that is not given counts} other {# amounts that are not given count}} as 0, as was asked for',
  'economy.lake.note.flows-final-uses': 'Final uses ({count}) are part of what is sold in all: {examples}',
  'economy.lake.note.flows-idle':
    '{count, plural, one {# activity neither buys nor sells} other {# activities neither buy nor sell}}: {examples}',
  'economy.lake.note.flows-uncovered':
    '{count, plural, one {# division is} other {# divisions are}} not in the table: {examples}',
  'economy.data-set.input-output': 'Input–output table',
  'economy.links.source': 'Santalka, from the relatedness of activities in {year} and from “{title}”',
  'economy.links.title': 'Who buys from whom',
  'economy.links.table': 'Input–output links',
  'economy.links.table.text':
    '{title}{year, select, none {} other {, {year}}}: {sectors, plural, one {# activity} other {# activities}} of edition {edition}',
  'economy.links.receipt': 'receipt',
  'economy.links.led': 'led over to the edition of the year by the official correspondence, in equal parts',
  'economy.links.weight': 'Weight of links',
  'economy.links.weight.text':
    '{weight}, and {rest} of relatedness, both in their own standard deviations. The operator changes it: npm run santalka -- import links --weight 0.3',
  'economy.links.told': 'Pairs that the table tells of',
  'economy.links.outside': '{share}; not in it: {codes}',
  'economy.links.agreement': 'Agreement with groups without links',
  'economy.links.agreement.text':
    '{agreement} (adjusted Rand index; 1 is the same groups); without links there are {groups, plural, one {# group} other {# groups}}',
  'economy.links.column': 'Agreement with groups without links',
  'economy.links.differs': 'What differs from groups of relatedness alone',
  'economy.links.differs.none': 'Every group is the same without links.',
  'economy.links.joined': 'Came in by links',
  'economy.links.left': 'Went out by links',
  'economy.links.unused.no-table':
    'No input–output table was brought in, so that links are not used: these groups tell what is found together, not who buys from whom. An operator brings one in with “npm run santalka -- import links”.',
  'economy.links.unused.no-correspondence':
    'The input–output table is of the other edition of EVRK, and the official correspondence that would lead it over is not held: links are not used.',
  'economy.links.unused.no-weight': 'An input–output table is held, but its links weigh 0: they are not used.',
  'economy.links.unused.nothing-told': 'The input–output table tells nothing of these activities: links are not used.',
  'economy.together': 'Which choose the same places',
  'economy.together.lead':
    'Co-agglomeration: above 0 both are at home in the same places, more than all activities are; below 0 they avoid each other. It is made of numbers as they are shown; where some are kept back it is an interval.',
  'economy.column.coagglomeration': 'Co-agglomeration',
  'economy.together.none': 'Of none can it be said that it surely chooses the same places.',
  'economy.together.others':
    'Besides: {apart, plural, =0 {none is} one {# is} other {# are}} surely apart from it; of {unsaid, plural, one {# more} other {# more}} it cannot be said, because what is kept back leaves both open.',
  'economy.together.by-county': 'By counties more can be said',
  'economy.together.within':
    'Its own activities with each other, told apart by {level, select, section {sections} division {divisions} group {three digits} other {classes}}:',
  'economy.together.within.open': 'whether they are together cannot be said',
  'economy.together.within.mixed': 'Its own activities with each other: cannot be said, as its codes are of several levels.',
  'economy.together.of': 'Compared',
  'economy.together.of.with': 'with another',
  'economy.together.of.within': 'its own activities',
  // Of a table; beneath it stands that area and inhabitants are of now.
  'economy.head.cluster': 'Cluster index',
  'economy.column.cluster': 'Cluster index (area and inhabitants of now)',
  'economy.order.cluster': 'cluster index',
  'economy.cluster.of-now':
    'Of the cluster index, area and inhabitants are those that the register has now, whatever year is shown:',
  'economy.cli.cluster-of-now':
    'Of the cluster index, area and inhabitants are those that the register has now, whatever year is shown: {sources}.',
  'economy.cluster.lacks.people':
    'The cluster index of Litzenberger and Sternberg is of people at work; something else is counted here.',
  'economy.cluster.lacks.area':
    'The cluster index of Litzenberger and Sternberg is not told: the register has no area of {places, plural, one {# place} other {# places}}.',
  'economy.cluster.lacks.inhabitants':
    'The cluster index of Litzenberger and Sternberg is not told: the register has no number of inhabitants of {places, plural, one {# place} other {# places}}.',
} as const
