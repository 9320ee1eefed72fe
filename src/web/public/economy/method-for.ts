/** The method behind each column of the observatory. */
export const methodFor = {
  quotient: 'location-quotient',
  share: 'share',
  growth: 'growth',
  density: 'relatedness-density',
  variety: 'entropy',
  distance: 'krugman',
  diversity: 'diversity',
  ubiquity: 'ubiquity',
  concentration: 'hoover-gini',
  complexity: 'complexity',
  relatedness: 'relatedness',
} as const
