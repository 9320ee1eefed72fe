import type { economyDistance as lt } from '../lt/economy-distance.ts'

/** How near firms lie to each other. */
export const economyDistance = {
  'economy.distance': 'How near do its firms lie to each other?',
  'economy.distance.kind': 'Distances between firms',
  'economy.distance.title': '{name}: distances between firms',
  'economy.distance.lead':
    'Whether the firms of an activity stand near each other more often than chance would leave – at each distance, without the borders of municipalities.',
  'economy.distance.profile':
    'Municipalities cut clusters in two. Two curves measure without their borders at which distances the firms stand together, against simulated layouts of as many firms.',
  'economy.distance.profile.link': 'The curves of distances between its firms',
  'economy.distance.profile.back': 'Profile: {name}',
  'economy.distance.answer': 'In short',
  'economy.distance.measure.marcon-puech': 'Around its own firms (M)',
  'economy.distance.measure.duranton-overman': 'Pairs of firms (K_d)',
  'economy.distance.says.marcon-puech.concentrated':
    'Around a firm, at radii of {stretches}, there are more {weighed, select, persons {people at work in} other {firms of}} the same activity than the simulated layouts leave to chance. Within {kilometres} km their share is {times} times that in the country.',
  'economy.distance.says.marcon-puech.dispersed':
    'Around a firm, at radii of {stretches}, there are fewer {weighed, select, persons {people at work in} other {firms of}} the same activity than the simulated layouts leave to chance. Within {kilometres} km their share is {times} times that in the country.',
  'economy.distance.says.duranton-overman.concentrated':
    '{weighed, select, persons {Pairs of people at work in different firms} other {Pairs of firms}} {stretches} apart are more frequent than the simulated layouts leave to chance.',
  'economy.distance.says.duranton-overman.dispersed':
    '{weighed, select, persons {Pairs of people at work in different firms} other {Pairs of firms}} {stretches} apart are rarer than the simulated layouts leave to chance.',
  'economy.distance.says.chance': 'Nowhere outside the band: the layout of the firms cannot be told from chance.',
  'economy.distance.says.unsimulated': 'Measured, but not held against chance: the simulations take longer than a page may.',
  'economy.distance.stretch': '{from}–{to} km',
  'economy.distance.stretch.one': '{from} km',
  'economy.distance.figure.marcon-puech': 'Share of the activity around its own firms, M(r)',
  'economy.distance.figure.duranton-overman': 'How often two firms are so far apart, K_d(r)',
  'economy.distance.figure.marcon-puech.describes':
    'A curve over distance with the band of the simulations; above 1 the activity is more frequent around its own firms than in the country.',
  'economy.distance.figure.duranton-overman.describes':
    'The density of the distances between all pairs of firms with the band of the simulations.',
  'economy.distance.figure.marcon-puech.unit': 'times the share in the country; 1 = like everything else',
  'economy.distance.figure.duranton-overman.unit': 'share of all pairs, per kilometre',
  'economy.distance.figure.axis': 'distance, km',
  'economy.distance.figure.point': '{kilometres} km: {value}, band {least}–{most}',
  'economy.distance.figure.point.plain': '{kilometres} km: {value}',
  'economy.distance.figure.key':
    'Line: what was measured. Grey: the global band of {simulations} simulated layouts (seed {seed}); at most 5% of them leave it anywhere. Full dots lie outside of it.',
  'economy.distance.figure.key.open':
    'Bluish area: between which the curve would lie with what is kept back spread in 40 other ways that the tables allow; it counts as outside of the band only where all of the area is.',
  'economy.distance.figure.key.plain': 'Line: what was measured. No band was simulated.',
  'economy.distance.figure.source': '{year}, computed by Santalka',
  'economy.distance.column.measure': 'Measure',
  'economy.distance.column.kilometres': 'Distance, km',
  'economy.distance.column.value': 'Measured',
  'economy.distance.column.lowest': 'At least',
  'economy.distance.column.highest': 'At most',
  'economy.distance.column.open': 'From–to, as a part is kept back',
  'economy.distance.column.band-least': 'Band, from',
  'economy.distance.column.band-most': 'Band, to',
  'economy.distance.column.outside': 'Against the band',
  'economy.distance.column.simulations': 'Simulations',
  'economy.distance.column.seed': 'Seed',
  'economy.distance.column.sited': 'Where firms stand',
  'economy.distance.column.weighed': 'A firm counts',
  'economy.distance.column.firms': 'Firms (to tens)',
  'economy.distance.column.why-not': 'Why nothing is drawn',
  'economy.distance.column.activity': 'Activity or group',
  'economy.distance.outside.concentrated': 'above',
  'economy.distance.outside.dispersed': 'below',
  'economy.distance.weigh': 'A firm counts',
  'economy.distance.weighed.firms': 'as one',
  'economy.distance.weighed.persons': 'by its persons',
  'economy.distance.made': 'How it was made',
  'economy.distance.made.firms': 'Firms',
  'economy.distance.made.firms.about': 'about {firms}; exact numbers are not told here',
  'economy.distance.made.sited': 'Where they stand',
  'economy.distance.sited.addresses': 'at coordinates that the data set has; they are used here and shown nowhere',
  'economy.distance.sited.centres':
    'at the centre of their municipality, because the data set has no coordinates: nothing smaller than a municipality can be told',
  'economy.distance.made.below': 'Told from',
  'economy.distance.made.below.centres':
    '{kilometres} km on: the usual way from one centre to the next. Below it the curve would only show how the map is cut.',
  'economy.distance.made.below.addresses':
    '{kilometres} km on: nearer pairs are too few, or curves too fine, to tell anything but single firms.',
  'economy.distance.made.bandwidth': 'K_d is smoothed over',
  'economy.distance.made.bandwidth.km': '{kilometres} km',
  'economy.distance.made.simulations': 'Simulations',
  'economy.distance.made.simulations.number': 'M: {m}, K_d: {kd}; seed {seed}',
  'economy.distance.made.placeless': 'Without a place',
  'economy.distance.made.placeless.share': '{share} of all firms are left out because it is not known where they stand',
  'economy.distance.made.spread': 'Kept back',
  'economy.distance.made.spread.share':
    '{share} of the firms stand in municipalities whose number is kept back; they are spread over these, so the curves tell no more than the tables do',
  'economy.distance.nothing': 'Nothing is drawn',
  'economy.distance.refused.too-few': 'Fewer than {fewest} firms: a curve would be a list of the distances between them.',
  'economy.distance.refused.withheld':
    'The number of firms, or too large a part of them by municipality, is kept back in the tables or not known. A curve would tell more than they do.',
  'economy.distance.refused.dominated':
    'One or two firms hold so much of the persons that the curve would be about them. Count each firm as one instead.',
  'economy.distance.refused.stands-out':
    'At some distance nearly all pairs are those of one or two firms: the curve would tell how far these are from the others.',
  'economy.distance.refused.no-room':
    'The places of the firms are too coarse, or too alike: no three distances are left of which something could be told.',
  'economy.distance.refused.too-many':
    'So many firms take longer than a page may. This command works it out and shows how far it is:',
  'economy.distance.command.more': 'More simulations than a page takes the time for:',
  'economy.distance.cli': 'how near the firms of an activity or a group lie to each other (M and K_d with simulated bands)',
  'economy.distance.cli.subject': 'an activity (62, 26.5) or a group (drawn.software)',
  'economy.distance.cli.simulations': 'how many layouts are simulated, 20 to 10000; usually 1000',
  'economy.distance.cli.seed': 'where the dice begin, a whole number; usually 1',
  'economy.distance.cli.weigh': 'firms: each counts as one; persons: by its persons (only with coordinates)',
  'economy.distance.cli.wrong': '“{given}” is no whole number from {least} to {most}.',
  'economy.distance.cli.progress': 'simulated',
} as const satisfies { readonly [key in keyof typeof lt]: string }
