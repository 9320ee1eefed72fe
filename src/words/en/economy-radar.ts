import type { economyRadar as lt } from '../lt/economy-radar.ts'

/** The radar: its signs, why a pair stands where it does, what speaks against it, what is not known; and the stars. */
export const economyRadar = {
  'economy.radar.sign.specialisation': 'Specialisation',
  'economy.radar.sign.size': 'Size',
  'economy.radar.sign.growth': 'Growth',
  'economy.radar.sign.relatedness': 'Relatedness',
  'economy.radar.sign.independent-firms': 'Firms (owners not known)',
  'economy.radar.sign.project-ties': 'Joint projects',
  'economy.radar.scales': 'What is left out, what counts as 0 and what as 1',
  'economy.radar.floor':
    'A pair is left out when it is certainly below a location quotient of {quotient}, {employed} jobs or {firms} firms.',
  'economy.radar.scale.specialisation': 'location quotient: {from} is 0, {to} and more is 1, by its logarithm',
  'economy.radar.scale.size': 'jobs: {from} and fewer is 0, {to} and more is 1, by their logarithm',
  'economy.radar.scale.growth': 'symmetric growth: {from} and less is 0, {to} and more is 1',
  'economy.radar.scale.relatedness': 'relatedness density in per cent: {from} and less is 0, {to} and more is 1',
  'economy.radar.scale.independent-firms': 'firms: {from} and fewer is 0, {to} and more is 1, by their logarithm',
  'economy.radar.scale.project-ties': 'joint projects: {from} is 0, {to} and more is 1',
  'economy.radar.reason.specialisation':
    'The share of the group is larger here than in the whole country: a location quotient of {times}.',
  'economy.radar.reason.size': '{count, plural, one {# person works in the group.} other {# people work in the group.}}',
  'economy.radar.reason.growth': 'Jobs grew by {change} against before; the sign itself is symmetric growth, which is less.',
  'economy.radar.reason.growth-from-nothing': 'Nobody worked in the group before.',
  'economy.radar.reason.relatedness':
    'Activities related to the group are already strong here: a relatedness density of {density}%.',
  'economy.radar.reason.independent-firms':
    '{count, plural, one {There is # firm in the group.} other {There are # firms in the group.}}',
  'economy.radar.reason.project-ties':
    '{count, plural, one {Organisations of the place and the group have # project together.} other {Organisations of the place and the group have # projects together.}}',
  'economy.radar.at-least': '{sentence} That is the least it can be.',
  'economy.radar.doubt.one-firm-carries-it':
    'Half or more of the jobs of the group are in one firm: that may be a firm, not a cluster.',
  'economy.radar.doubt.few-firms':
    '{as, select, most {{firms, plural, =0 {There are no firms here.} one {There is # firm here at most.} other {There are # firms here at most.}}} other {{firms, plural, =0 {There are no firms here.} one {There is only # firm here.} other {There are only # firms here.}}}}',
  'economy.radar.doubt.few-employed':
    '{as, select, most {{employed, plural, one {# person works in the group at most.} other {# people work in the group at most.}}} other {{employed, plural, one {Only # person works in the group.} other {Only # people work in the group.}}}}',
  'economy.radar.doubt.shrinking': 'Jobs fell by {change}.',
  'economy.radar.doubt.began-from-little': 'Hardly anybody worked here before, which makes the growth look large.',
  'economy.radar.doubt.perhaps-not-specialised':
    'Some numbers are unseen: the location quotient lies between {least} and {most}, so the place may not be specialised.',
  'economy.radar.doubt.no-projects-together': 'No joint projects were found.',
  'economy.radar.doubt.organised-elsewhere':
    '{places, plural, one {A cluster of this group is at home in # other place: firms from here may be its members.} other {Clusters of this group are at home in # other places: firms from here may be their members.}}',
  'economy.radar.doubt.rank-not-firm':
    'With weights changed a little it would come between {from} and {to}: the rank is not firm.',
  'economy.radar.unknown.specialisation': 'The exact location quotient is not known.',
  'economy.radar.unknown.size': 'How many people work is not known.',
  'economy.radar.unknown.growth': 'Whether the group grows is not known.',
  'economy.radar.unknown.relatedness': 'How related the group is to other activities of the place is not known.',
  'economy.radar.unknown.independent-firms': 'The number of firms is not known.',
  'economy.radar.unknown.project-ties': 'How many joint projects there are is not known exactly.',
  'economy.radar.thin.yes': 'Thin base',
  'economy.radar.thin.no': 'Firm base',
  'economy.radar.thin.cannot-say': 'Cannot say',
  'economy.radar.thin.no-activity': 'Nobody in the place pursues this activity.',
  'economy.radar.thin.not-specialised': 'The place is not specialised in the group.',
  'economy.radar.thin.few-employed': 'Few people work in the group.',
  'economy.radar.thin.few-firms': 'There are few firms.',
  'economy.radar.kept-back.title': 'Without a rank: too much is kept back',
  'economy.radar.kept-back.lead':
    'More than a twentieth of the score of these pairs hangs on their own numbers of people and firms, or their quotient, that are not published or not known. They are not ranked among those that are known; it is told between which ranks they would come, whatever the unseen numbers are.',
  'economy.radar.none-known': 'Of no place with a group is enough known for a rank: those that might have one stand below.',
  'economy.radar.kept-back': 'Kept back',
  'economy.radar.ranks': 'Ranks it may have among the known pairs',
  'economy.radar.speaks-for': 'What speaks for it',
  'economy.radar.ties':
    'Joint projects: {joint} of the {projects} projects that had begun by the end of the year have two or more organisations of the country. Of {organisations} organisations in projects {byNumber} were matched to firms by number and {byName} by name; {ambiguous} bear the name of several firms, {unmatched} were not found. Where one of these may belong to a pair, its number of projects is an interval.',
  'economy.radar.ties.beginning':
    '{count, plural, one {The beginning of # project is not known: it may count or not.} other {The beginning of # projects is not known: they may count or not.}}',
  'economy.radar.ties.none':
    'Participants of projects have not been brought in: how many joint projects there are is unknown, which is not none.',
  'economy.radar.largest.here':
    'That one firm holds half of the jobs or more is told only where that gives no firm away: where nothing is said, it may still be so.',
  'economy.radar.largest.elsewhere':
    'Whether one firm holds half of the jobs or more is told by municipalities and the first set of groups only: several tables together could give a firm away.',
  'economy.radar.back-test': 'Would the radar of an earlier year have found what was founded later? See the back-test.',
  'economy.back-test': 'Back-test of the radar',
  'economy.back-test.lead':
    'The radar is made of the data of an early year only, with your weights. Then it is told where on it the places and groups stood in which clusters were founded later.',
  'economy.back-test.orders': 'Better than chance?',
  'economy.back-test.orders.lead':
    '{ordered, plural, one {# founding after {year} stands} other {# foundings after {year} stand}} in the order of {pairs, plural, one {# pair} other {# pairs}}. A standing of 100% is the first of all, 0% the last; 95 of a hundred random orders of the same pairs lie in the interval beside it. Below stand orders that anybody could have made.',
  'economy.back-test.cannot-say': 'Cannot say',
  'economy.back-test.cannot-say.why':
    '{ordered, plural, =0 {No founding after {year} stands} one {Only # founding after {year} stands} other {Only # foundings after {year} stand}} in the order of the pairs; with fewer than {least} nothing can be said. Choose an earlier year, where one is held.',
  'economy.back-test.order': 'Order by',
  'economy.back-test.by.radar': 'the radar',
  'economy.back-test.by.jobs': 'people at work in the pair alone',
  'economy.back-test.by.place': 'people at work in the place alone',
  'economy.back-test.by.group': 'people at work in the group alone',
  'economy.back-test.standing': 'Mean standing',
  'economy.back-test.first-tenth': 'In the first 10%',
  'economy.back-test.first-quarter': 'In the first 25%',
  'economy.back-test.auc': 'AUC',
  'economy.back-test.chance': 'by chance',
  'economy.back-test.as-good': 'random orders at least as good',
  'economy.back-test.against': 'by chance {least}–{most}; as good or better: {asGood} of random orders',
  'economy.back-test.foundings': 'Foundings',
  'economy.back-test.foundings.lead':
    'Clusters of the register that were founded after {year}, with the place of their seat and the group in which most of their members work. Seat and members are those of today: what they were at the founding is seldom recorded.',
  'economy.back-test.foundings.none': 'No cluster of the register was founded after {year}.',
  'economy.back-test.unknown':
    '{count, plural, =0 {The founding of every cluster is recorded.} one {The founding of # cluster is not recorded: it counts as organised already.} other {The founding of # clusters is not recorded: they count as organised already.}}',
  'economy.back-test.founded': 'Founded',
  'economy.back-test.fate': 'Where it stood',
  'economy.back-test.fate.ranked': 'Rank {rank}, ahead of {share} of the others',
  'economy.back-test.fate.below': 'Below the limits of the radar, ahead of {share} of the others',
  'economy.back-test.fate.no-place': 'No place of its seat is known: it stands nowhere.',
  'economy.back-test.fate.no-group': 'No group with two of its members is known: it stands nowhere.',
  'economy.back-test.fate.nobody-worked': 'Nobody worked in the group there: not in the order.',
  'economy.back-test.fate.organised-then': 'Another cluster was organised there already: not in the order.',
  'economy.back-test.fate.kept-back': 'Too much of the pair is kept back for a rank: not in the order.',
  'economy.back-test.to-radar': 'To the radar',
  'economy.cli.back-test': 'the radar at the data of an early year against clusters founded later, for example 2021',
  'economy.cli.back-test.told':
    '{ordered, plural, one {# founding} other {# foundings}} in the order of {pairs, plural, one {# pair} other {# pairs}}; not in it: {outside}; founding not recorded: {unknown}.',
  'economy.cli.back-test.cannot-say': 'Cannot say: with fewer than {least} foundings in the order nothing is said.',
  'economy.stars': 'Stars',
  'economy.stars.lead':
    'Computed by Santalka according to published thresholds. It is no official label: only places of this country are compared, not the regions of Europe.',
  'economy.stars.none': 'Not one star.',
  'economy.stars.given': 'Stars',
  'economy.stars.why': 'What for',
  'economy.stars.one': '{criterion} – {given}. {reason}',
  'economy.stars.scheme': 'Whose thresholds',
  'economy.stars.criterion': 'Criterion',
  'economy.stars.cut-least': 'Threshold: from',
  'economy.stars.cut-most': 'Threshold: to',
  'economy.stars.source': 'Source of the thresholds: {publisher}, “{title}”, {year}.',
  'economy.stars.missing': 'Not given, because no data are held: {criteria}.',
  'economy.stars.more': 'The first {shown} of {all} are shown; all of them are in the files.',
  'economy.stars.unsaid':
    'For {count, plural, one {# more row} other {# more rows}} it cannot be said, because numbers are kept back or not known.',
  'economy.star.size': 'Size (people employed)',
  'economy.star.specialisation': 'Specialisation',
  'economy.star.focus': 'Weight in the place',
  'economy.star.productivity': 'Productivity (mean wage)',
  'economy.star.dynamism': 'Growth',
  'economy.star.given.yes': 'Star',
  'economy.star.given.no': 'No star',
  'economy.star.given.cannot-say': 'Cannot say',
  'economy.star.reason.among-first': 'Among the first ({places} of {among}): {value}, needed {cut}.',
  'economy.star.reason.at-least': '{value}, needed at least {cut}.',
  'economy.star.reason.not-among-first': 'Not among the first ({places} of {among}): {value}, needed {cut}.',
  'economy.star.reason.below': '{value}, needed at least {cut}.',
  'economy.star.reason.too-few-employed': 'Too few people work in it for a star.',
  'economy.star.reason.no-activity': 'Nobody in the place pursues this activity.',
  'economy.star.reason.withheld': 'Some numbers are not published, and with them it could be either way.',
  'economy.star.reason.unknown': 'Some numbers are not known, and with them it could be either way.',
  'economy.star.reason.too-few-regions': 'Too few places have the group for a ranking.',
} as const satisfies { readonly [key in keyof typeof lt]: string }
