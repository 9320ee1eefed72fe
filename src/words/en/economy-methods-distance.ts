import type { economyMethodsDistance as lt } from '../lt/economy-methods-distance.ts'

/** Measures by distance between firms: what each is, how it is read, and what it refuses. */
export const economyMethodsDistance = {
  'economy.method.marcon-puech.name': 'Concentration by distance (M)',
  'economy.method.marcon-puech.short':
    'How many times the share of an activity near its own firms is its share in the whole country, at each distance.',
  'economy.method.marcon-puech.reads':
    'Within 5 km of furniture makers 6% of all jobs are in furniture, in the country 3%: M(5 km) = 2, so near each other there are twice as many as one would expect. 1 means that they lie like everything else, less than 1 that they keep apart.',
  'economy.method.marcon-puech.refuses':
    'Fewer than 10 firms make no pattern, and pages draw nothing of fewer than 20. Firms without any neighbour within the distance are left out there. Where firms are placed at the centre of a municipality, nothing is said below the distance from one centre to the next. Where persons are counted and one or two firms have most of them, the curve would be about these and is not shown.',
  'economy.method.duranton-overman.name': 'Density of distances between firms (K_d)',
  'economy.method.duranton-overman.short':
    'How often two firms of an activity lie at a given distance from each other, smoothed, against firms drawn from all sites.',
  'economy.method.duranton-overman.reads':
    'At 10 km the curve is 0.012 per kilometre, and the upper bound of the band is 0.009: pairs of firms 10 km apart are a third more frequent than chance would leave, the activity is localised there. Between the bounds nothing can be told from chance.',
  'economy.method.duranton-overman.refuses':
    'Fewer than 10 firms make no curve, nor do firms that all stand at one address. Where firms are placed at the centre of a municipality, distances below the one from centre to centre are not shown. How much is smoothed follows from the distances of all pairs and does not change with how far one looks.',
  'economy.method.distance-bands.name': 'Simulated bands',
  'economy.method.distance-bands.short':
    'Between which bounds the curve would lie if the same number of firms stood at sites drawn from all sites of the country.',
  'economy.method.distance-bands.reads':
    'Of 1,000 drawn curves 50 lie above and 50 below the local bounds at each distance. At most 50 of them leave the global band anywhere, so a curve above it is localised, with a chance of error of at most 5% over all distances together.',
  'economy.method.distance-bands.refuses':
    'Fewer than 20 draws tell nothing about 5% of them. A draw in which nobody has a neighbour within the distance has no value there and is not ranked; where that is so for more than half of the draws, there is no band. Dispersion is told only where the curve is localised nowhere. The draws follow from a seed that is shown, so anybody can repeat them.',
} as const satisfies { readonly [key in keyof typeof lt]: string }
