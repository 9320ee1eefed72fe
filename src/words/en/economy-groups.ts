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
} as const
