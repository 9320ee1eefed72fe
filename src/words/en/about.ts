import type { about as lt } from '../lt/about.ts'

export const about = {
  'about.title': 'About Santalka',
  'about.lead':
    'Santalka is an open national register of clusters in which every value carries a receipt: who said it, when and where. In Lithuanian, santalka means people and firms who have joined forces: the word with which the law defines a cluster.',
  'about.why.title': 'What it is for',
  'about.why.text':
    'What is known about clusters lies scattered over slides, studies, news and web sites, and they disagree: 46, 57, 64 or 75 clusters, three or four levels of maturity. Santalka does not choose silently. It writes down who said what, leaves those who disagree side by side, and shows what each number rests on.',
  'about.counts.clusters': 'Clusters and similar bodies',
  'about.counts.organisations': 'Organisations',
  'about.counts.statements': 'Statements',
  'about.counts.sources': 'Sources',
  'about.statements.title': 'How statements work',
  'about.statements.text':
    'There is no table here whose cells somebody overwrites. There are statements: about what, which property, which value, when it was true, from which source, recorded by whom and when. A recorded statement never changes. A mistake is corrected by a new statement, and the old one stays readable.',
  'about.statements.example': 'A real example',
  'about.statements.example.differ': 'What sources say about the same thing; the mark behind a value opens its receipt:',
  'about.statements.example.one': 'The mark behind a value opens its receipt:',
  'about.statements.rank':
    'Where statements disagree, the one of higher rank is shown (with the reason written down), then the one whose validity began later, then the one recorded later. The others do not vanish: a mark warns of them, and the receipt shows them.',
  'about.times.title': 'Two times',
  'about.times.text': 'Every page can be seen differently in two ways:',
  'about.times.as-of': 'the reality of another day: what was true in 2015, for example;',
  'about.times.known-at':
    'the knowledge of another day: what the register then knew of it. So one can see what a decision of that time rested on.',
  'about.times.link': 'Clusters on 30 June 2015',
  'about.no.title': 'Three kinds of no',
  'about.no.text': 'An empty cell can mean very different things. Santalka keeps them apart, on pages and in files.',
  'about.no.zero.title': 'Zero',
  'about.no.zero.text': 'A number: somebody counted and found none.',
  'about.no.absent.title': 'Absent, and known why',
  'about.no.absent.text':
    'Not asked, not answered, not applicable, not published, looked for and not found, or withheld. The reason is a statement with a source, too.',
  'about.no.unknown.title': 'Not known',
  'about.no.unknown.text':
    'Nobody has said anything about it in the register yet. A dash is shown; such places do not enter sums.',
  'about.decisions.title': 'What the register does not decide',
  'about.decisions.text':
    'Santalka does not rule on what is a cluster and what is not, gives no quality labels, hands out no money and grades no cluster. Institutions and associations do that; the register only records their decisions as statements. To be listed is no recognition, and not to be listed no refusal.',
  'about.decisions.rules':
    'The rules of concepts, calls and labels are kept as data and tried on every cluster: passes, does not pass, cannot say, each with its evidence. That is our computation from published facts. It is neither a level nor a label nor a decision; each rule set says who decides.',
  'about.decisions.conflicts': 'Where sources disagree nobody is declared the winner, unless a reason stands written beside it.',
  'about.ours.title': 'What is ours',
  'about.ours.text':
    'Translations, classings by field and place, and computations are marked “ours”: they cannot be read in a source. Their sources say so, too: “Our classings”, “Our translations”.',
  'about.ours.link': 'Everything that rests on our own work',
  'about.persons.title': 'People are left out',
  'about.persons.text':
    'The register holds no names of persons, no telephone numbers and no e-mail addresses, though sources do. Only organisations, roles and numbers of seats on boards and groups are recorded. The address of a source may still hold what its publisher put into it.',
  'about.correct.title': 'How to correct a value',
  'about.correct.lead': 'Anybody may notice a mistake. To mend it takes a source; an opinion is not enough.',
  'about.correct.step.receipt': 'Open the receipt of the value: it has the number of the statement and a permanent address.',
  'about.correct.step.source': 'Find where it is written otherwise: a document, a page, a register extract.',
  'about.correct.step.write':
    'Write to those who publish this site: the number of the statement, the right value, since when it holds, the source.',
  'about.correct.step.record':
    'The correction is recorded as a new statement. The old one stays, and the receipt shows what replaced what.',
  'about.correct.keeper':
    'Those who keep the data edit the files of the country folder, or import a table; what will change is shown before it is recorded, and a whole import can be undone.',
  'about.correct.changes': 'All changes',
  'about.free.title': 'Licence and program',
  'about.free.text':
    'Facts are published under CC BY 4.0: use them, naming Santalka and the source that the receipt shows. The program is free under the EUPL-1.2; another country can use it with a data folder of its own. Pages read without JavaScript, ask no other site for anything, set no cookies and follow no visitors.',
  'about.free.open-data': 'Open data',
  'about.free.dictionary': 'Dictionary: all properties and codes',
  'accessibility.title': 'Accessibility',
  'accessibility.lead':
    'We want everybody to be able to read the register: by keyboard, with a screen reader, enlarged, in the dark, on a phone, on paper.',
  'accessibility.standard.title': 'Which standard we keep to',
  'accessibility.standard.text':
    'Pages are built to WCAG 2.2 level AA and to the European standard EN 301 549 (whose chapter 9 rests on WCAG 2.1 AA). By our own assessment they conform partially: the known limits are listed below. There has been no independent audit yet.',
  'accessibility.done.title': 'What has been done',
  'accessibility.done.reading': 'Everything can be read and used without JavaScript; scripts only make it quicker.',
  'accessibility.done.keyboard':
    'Everything can be reached by keyboard; focus is visible, dialogs close with Esc and give the focus back.',
  'accessibility.done.figures': 'Every figure has a table and a text alternative made from the same data.',
  'accessibility.done.colour':
    'Colour is never the only sign; data colours can be told apart with any kind of colour vision. There is a dark appearance.',
  'accessibility.done.size': 'Text can be enlarged to 400%, pages fit a width of 320 pixels; targets are at least 24 pixels.',
  'accessibility.done.language': 'Every page exists in Lithuanian and in English; text in the other language is marked as such.',
  'accessibility.done.motion': 'Nothing moves unless you ask it to; the setting for reduced motion is respected.',
  'accessibility.tested.title': 'How it was tested',
  'accessibility.tested.text':
    'Last tested on {date}. Every type of page, in both languages, at the widths of a phone and a desktop, is tested by axe in the Chromium browser (rules of WCAG 2.0 to 2.2, A and AA); the same is among the tests of the program. The dark appearance and a width of 320 pixels were tested separately. Search and receipts are tried by keyboard alone in tests of the browser.',
  'accessibility.tested.honest':
    'Automatic tests find only a part of all barriers. People have not tried it yet: neither by keyboard alone, nor with screen readers (NVDA, VoiceOver), nor readers with disabilities.',
  'accessibility.limits.title': 'Known limits',
  'accessibility.limits.map':
    'On the map, points of municipalities may lie close together and be smaller than 24 pixels until enlarged; the table below the map says the same.',
  'accessibility.limits.tables': 'Wide tables of comparison scroll sideways in their own frame on a phone.',
  'accessibility.limits.sources':
    'Titles and quotations of sources stay in their own language and are not always translated; the accessibility of other sites is not in our hands.',
  'accessibility.limits.plain': 'There are no summaries in easy language or in sign language.',
  'accessibility.feedback.title': 'Did you meet a barrier?',
  'accessibility.feedback.text':
    'Write to those who publish this site: the address, what you wanted to do, what stood in the way, which browser and assistive technology. You can also take the data in another form: every page with data has CSV, XLSX and JSON twins. The program has no form of its own for this yet.',
  'accessibility.feedback.appeal':
    'If the answer does not satisfy you, in Lithuania you may turn to the body that monitors the accessibility of public-sector web sites.',
  'accessibility.feedback.dated': 'This statement was prepared on {date} by the makers’ own assessment.',
} as const satisfies Record<keyof typeof lt, string>
