export const economyGroups = {
  'groups.command':
    'groups of activities as their publisher defines them: a table with a row per activity and the group that it belongs to',
  'groups.option.set': 'short name of the set in addresses: panorama',
  'groups.option.name': 'what the set is called; without it the title of its source',
  'groups.option.kind': 'where the set comes from: published, own or drawn; without it published',
  'groups.option.evrk': 'edition of EVRK (NACE) of the codes: 2 or 2.1; without it 2',
  'groups.option.title': 'title of the source',
  'groups.option.publisher': 'who published it',
  'groups.option.year': 'year in which it was published',
  'groups.option.address': 'where it can be found on the web',
  'groups.option.licence': 'licence under which it may be used',
  'groups.empty': 'The table has no row with a group and an activity.',
  'groups.done': 'Brought in: {groups, plural, one {# group} other {# groups}} from {rows, plural, one {# row} other {# rows}}.',
  'groups.idle':
    'This set is there already: {groups, plural, one {# group} other {# groups}} from {rows, plural, one {# row} other {# rows}}; nothing has changed.',
  'groups.wrong.set': 'A set needs a short name of small letters, digits and hyphens (--set panorama); "{given}" is none.',
  'groups.wrong.title': 'Groups need a source: --title="European Cluster Panorama".',
  'groups.wrong.address': '"{given}" is no address on the web.',
  'groups.finding.group-missing': 'line {line}: there is no group.',
  'groups.finding.activity-missing': 'line {line}: there is no activity.',
  'groups.finding.activity-unreadable': 'line {line}: this edition of EVRK (NACE) has no activity "{activity}".',
  'economy.derived.name': 'Derived from relatedness by Santalka',
  'economy.derived.source': 'Santalka, from the relatedness of activities in {year}',
  'economy.derived.group': '{name} and related activities',
  'economy.derived.about':
    'Nobody drew these groups: activities that the same places are specialised in stand together. They are made of numbers as they are shown, so they give no firm away. Input–output links are not in them: they tell what is found together, not who buys from whom.',
  'economy.derived.how.title': 'How they were made, and how firm they are',
  'economy.derived.made-of': 'Made of',
  'economy.derived.made-of.text':
    'people at work by municipality in {year}, activities of three digits; {places, plural, one {# place} other {# places}} with a specialisation that is sure',
  'economy.derived.method': 'Method',
  'economy.derived.method.text':
    'the {each} strongest links of each activity, Leiden algorithm, resolution {resolution}, the best of {runs} runs, seed {seed}',
  'economy.derived.count': 'Groups',
  'economy.derived.count.text':
    '{groups}, of {activities, plural, one {# activity} other {# activities}}; {apart, plural, one {# more activity is} other {# more activities are}} in none',
  'economy.derived.quality': 'Modularity',
  'economy.derived.agreement': 'Agreement between runs',
  'economy.derived.validation': 'More related inside than to others',
  'economy.derived.validation.text': '{share} of {judged, plural, one {# group} other {# groups}}',
  'economy.derived.validation.none': 'cannot be judged',
  'economy.derived.firm.reads':
    'Firmness is 1 where a group always comes out with the same members, over {runs} random starts of the search and over {draws} draws of other places. Below 0.6 a group should not be relied on.',
  'economy.derived.over-starts': 'Firm over random starts',
  'economy.derived.over-places': 'Firm over other places',
  'economy.derived.cannot-say': 'cannot say',
  'economy.derived.firm.of-one':
    'A group that Santalka derived: its firmness over random starts is {starts}, over draws of other places {places}; below 0.6 it should not be relied on.',
  'economy.derived.apart': 'Activities in no group',
  'economy.derived.apart.why': 'Why',
  'economy.derived.apart.nobody-specialised': 'No place is specialised in it',
  'economy.derived.apart.withheld': 'Where it is specialised is withheld',
  'economy.derived.apart.one-place': 'Only one place is surely specialised in it: what is there together may be chance',
  'economy.derived.apart.no-link': 'It is found together with no other activity',
  'economy.derived.freeze':
    'With new data the groups may change. Whoever wants to keep them takes the table of this page (CSV) and brings it in as a set of their own.',
} as const
