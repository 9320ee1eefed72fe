import type { economyRadar as lt } from '../lt/economy-radar.ts'

/** The radar: its signs, why a pair stands where it does, what speaks against it, what is not known; and the stars. */
export const economyRadar = {
  'economy.radar.sign.specialisation': 'Specialisation',
  'economy.radar.sign.size': 'Size',
  'economy.radar.sign.growth': 'Growth',
  'economy.radar.sign.relatedness': 'Relatedness',
  'economy.radar.sign.independent-firms': 'Independent firms',
  'economy.radar.sign.project-ties': 'Joint projects',
  'economy.radar.scale.specialisation': 'location quotient: {from} is 0, {to} and more is 1, by its logarithm',
  'economy.radar.scale.size': 'jobs: {from} and fewer is 0, {to} and more is 1, by their logarithm',
  'economy.radar.scale.growth': 'symmetric growth: {from} and less is 0, {to} and more is 1',
  'economy.radar.scale.relatedness': 'relatedness density in per cent: {from} and less is 0, {to} and more is 1',
  'economy.radar.scale.independent-firms': 'independent firms: {from} and fewer is 0, {to} and more is 1, by their logarithm',
  'economy.radar.scale.project-ties': 'joint projects: {from} is 0, {to} and more is 1',
  'economy.radar.reason.specialisation':
    'The share of the group is larger here than in the whole country: a location quotient of {times}.',
  'economy.radar.reason.size': '{count, plural, one {# person works in the group.} other {# people work in the group.}}',
  'economy.radar.reason.growth': 'Jobs grew by {change}.',
  'economy.radar.reason.growth-from-nothing': 'Nobody worked in the group before.',
  'economy.radar.reason.relatedness':
    'Activities related to the group are already strong here: a relatedness density of {density} %.',
  'economy.radar.reason.independent-firms':
    '{count, plural, one {There is # independent firm in the group.} other {There are # independent firms in the group.}}',
  'economy.radar.reason.project-ties':
    '{count, plural, one {Firms of the place have # project together.} other {Firms of the place have # projects together.}}',
  'economy.radar.at-least': 'At least: {sentence}',
  'economy.radar.doubt.one-firm-carries-it':
    'Half or more of the jobs of the group are in one firm: that may be a firm, not a cluster.',
  'economy.radar.doubt.few-firms':
    '{firms, plural, =0 {There are no independent firms here.} one {There is only # independent firm here.} other {There are only # independent firms here.}}',
  'economy.radar.doubt.few-employed':
    '{employed, plural, one {Only # person works in the group.} other {Only # people work in the group.}}',
  'economy.radar.doubt.shrinking': 'Jobs fell by {change}.',
  'economy.radar.doubt.began-from-little': 'Hardly anybody worked here before, which makes the growth look large.',
  'economy.radar.doubt.perhaps-not-specialised':
    'Some numbers are unseen: the location quotient lies between {least} and {most}, so the place may not be specialised.',
  'economy.radar.doubt.no-projects-together': 'No joint projects were found.',
  'economy.radar.doubt.organised-elsewhere':
    '{places, plural, one {A cluster of this group is at home in # other place: firms from here may be its members.} other {Clusters of this group are at home in # other places: firms from here may be their members.}}',
  'economy.radar.doubt.rank-not-firm': 'With other weights it would come between {from} and {to}: the rank is not firm.',
  'economy.radar.unknown.specialisation': 'The exact location quotient is not known.',
  'economy.radar.unknown.size': 'How many people work is not known.',
  'economy.radar.unknown.growth': 'Whether the group grows is not known.',
  'economy.radar.unknown.relatedness': 'How related the group is to other activities of the place is not known.',
  'economy.radar.unknown.independent-firms': 'The number of independent firms is not known.',
  'economy.radar.unknown.project-ties': 'Whether firms take part in joint projects is not known.',
  'economy.radar.thin.yes': 'Thin base',
  'economy.radar.thin.no': 'Firm base',
  'economy.radar.thin.cannot-say': 'Cannot say',
  'economy.radar.thin.no-activity': 'Nobody in the place pursues this activity.',
  'economy.radar.thin.not-specialised': 'The place is not specialised in the group.',
  'economy.radar.thin.few-employed': 'Few people work in the group.',
  'economy.radar.thin.few-firms': 'There are few independent firms.',
  'economy.star.size': 'Size',
  'economy.star.specialisation': 'Specialisation',
  'economy.star.focus': 'Weight in the place',
  'economy.star.productivity': 'Productivity',
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
