import type { economyMethodsPlace as lt } from '../lt/economy-methods-place.ts'

/** Measures of places and of activities in them: what each is, how it is read, and what it refuses. */
export const economyMethodsPlace = {
  'economy.method.cell-bounds.name': 'Bounds of unseen numbers',
  'economy.method.cell-bounds.short':
    'Between which numbers lies what the publisher did not show, given totals and the number of firms.',
  'economy.method.cell-bounds.reads':
    'Of 13 people who work in a municipality, 4 are in one activity and 6 in another, and two activities are hidden. Together these have 3, so each has between 0 and 3. Two firms of 1 to 9 employees have between 2 and 18 together.',
  'economy.method.cell-bounds.refuses':
    'A hidden number is never taken for zero. When numbers contradict each other, the line is named and nothing is narrowed. Where both ends meet, the number is still not shown: that is a place the publisher left unprotected.',
  'economy.method.location-quotient.name': 'Location quotient',
  'economy.method.location-quotient.short':
    'How many times the share of an activity in a place is its share in the whole country.',
  'economy.method.location-quotient.reads':
    'In a municipality 40 of 200 people work in wood (20%), in the country 5,000 of 100,000 (5%). The quotient is 4: four times as much wood as on average. Specialised means 1 or more.',
  'economy.method.location-quotient.refuses':
    'A place where nobody works and an activity that nobody pursues have no quotient (0 / 0). When a number is unseen, the interval is shown in which the quotient certainly lies. The quotient of a group is made of sums, never of a mean of quotients. In small places one firm may decide everything.',
  'economy.method.location-quotient-firms.name': 'Location quotient of firms and how firm it is',
  'economy.method.location-quotient-firms.short':
    'How many times more firms of an activity a place has than if they were spread like all firms, and how much of that may be chance.',
  'economy.method.location-quotient-firms.reads':
    'A place has 1 of the 10 firms of an activity but only 2% of all firms: the quotient is 5, yet its 95% confidence interval runs from 0.13 to 22. One firm says nothing about specialisation.',
  'economy.method.location-quotient-firms.refuses':
    'The interval is exact for counted firms; means of months are rounded to whole firms. People and wages have none: firms drawn anew (bootstrap) would tell how unequal the firms of a cell are, so their chance is shown by firms too. Where the number of firms is unseen there is no interval of chance.',
  'economy.method.symmetric-location-quotient.name': 'Symmetric location quotient',
  'economy.method.symmetric-location-quotient.short':
    'The location quotient on a scale from −1 to 1 on which surplus and lack are of one size.',
  'economy.method.symmetric-location-quotient.reads':
    'A quotient of 3 becomes 0.5, and one of ⅓ becomes −0.5: three times as much and three times as little are equally far from 0.',
  'economy.method.symmetric-location-quotient.refuses': 'There is no value where there is no location quotient.',
  'economy.method.krugman-index.name': 'Krugman index of specialisation',
  'economy.method.krugman-index.short': 'How far the make-up of a place is from that of the whole country.',
  'economy.method.krugman-index.reads':
    'In a place two activities have 60% and 40% of the jobs, in the country 50% each: the index is 0.2. For the same make-up half of the index, 10% of the people, would have to change activity. 0 is the same make-up, 2 nothing in common.',
  'economy.method.krugman-index.refuses':
    'An empty place has no index. The country includes the place itself, so a very large place looks more alike. Unseen numbers leave an interval. Firms whose activity is given only more coarsely than it is shown count as one activity.',
  'economy.method.hachman-index.name': 'Hachman index',
  'economy.method.hachman-index.short': 'How like the whole country the make-up of a place is, from almost 0 to 1.',
  'economy.method.hachman-index.reads':
    'In a place two activities have 60% and 40%, in the country 50% each: the index is 0.96, very much alike. 1 is the same make-up.',
  'economy.method.hachman-index.refuses':
    'An empty place has no index. A very rare activity lowers it a lot. Unseen numbers leave an interval. Firms whose activity is given only more coarsely than it is shown count as one activity.',
  'economy.method.region-herfindahl.name': 'Specialisation of a place (Herfindahl index)',
  'economy.method.region-herfindahl.short': 'Whether people work in several activities of a place or almost in one.',
  'economy.method.region-herfindahl.reads':
    'Two activities with 60% and 40% of the jobs: 0.36 + 0.16 = 0.52. 1 is a single activity; the closer to 0, the more even.',
  'economy.method.region-herfindahl.refuses':
    'An empty place has no index. It depends on how finely activities are told apart, so only the same divisions may be compared. Unseen numbers leave an interval. Firms whose activity is given only more coarsely than it is shown count as one activity.',
  'economy.method.region-entropy.name': 'Variety of a place (entropy)',
  'economy.method.region-entropy.short': 'How varied the activities of a place are, in bits.',
  'economy.method.region-entropy.reads':
    'Four activities of one size give 2 bits, eight give 3; two with 60% and 40% give 0.97 bits; one gives 0.',
  'economy.method.region-entropy.refuses':
    'An empty place has no variety (not 0). Telling activities apart more finely adds bits. Unseen numbers leave an interval. So do firms whose activity is given only more coarsely than it is shown: they may be in any of the finer ones (how, is told with related variety).',
  'economy.method.activity-herfindahl.name': 'Concentration of an activity in places (Herfindahl index)',
  'economy.method.activity-herfindahl.short': 'Whether an activity is spread over many places or gathered in a few.',
  'economy.method.activity-herfindahl.reads':
    'Three places have 50%, 30% and 20% of the jobs of an activity: 0.25 + 0.09 + 0.04 = 0.38. 1 means all in one place.',
  'economy.method.activity-herfindahl.refuses':
    'It does not look at how large the places are: a large city has more of everything. The Hoover indices do. An activity that nobody pursues has none.',
  'economy.method.hoover-index.name': 'Hoover index',
  'economy.method.hoover-index.short': 'What part of an activity would have to move for it to be spread like all activities.',
  'economy.method.hoover-index.reads':
    'Three places have 50%, 30% and 20% of an activity, and 20%, 30% and 50% of all jobs: the index is 0.3, so 30% would have to move.',
  'economy.method.hoover-index.refuses':
    'It is always said what it is held against: all jobs, inhabitants or area. Its top is 1 less the share of the place that has everything, so 1 is never reached. An activity that nobody pursues has none.',
  'economy.method.hoover-gini.name': 'Hoover–Gini coefficient (locational Gini)',
  'economy.method.hoover-gini.short': 'How unevenly an activity is spread over places, held against all activities, from 0 to 1.',
  'economy.method.hoover-gini.reads':
    'Three places have 50%, 30% and 20% of an activity, and 20%, 30% and 50% of all jobs: the coefficient is 0.39. 0 means spread like all activities.',
  'economy.method.hoover-gini.refuses':
    'The scale is 0 to 1; some programs print half of this number. Places with the same ratio may stand in any order. An activity that nobody pursues has none; unseen numbers leave an interval.',
  'economy.method.theil-index.name': 'Theil index',
  'economy.method.theil-index.short':
    'How far the spread of an activity is from that of all activities, measured as information.',
  'economy.method.theil-index.reads':
    'Three places have 50%, 30% and 20% of an activity, and 20%, 30% and 50% of all jobs: 0.5 ln 2.5 + 0 + 0.2 ln 0.4 = 0.27. 0 is the same spread; there is no common top. It is the sum of two: how far counties are from all activities, and how far the places within them are from their county.',
  'economy.method.theil-index.refuses':
    'There is no value when the activity is in a place that the reference says is empty. Countries with different numbers of places cannot be compared. Where counties are the places there is nothing within them.',
  'economy.method.ellison-glaeser.name': 'Ellison–Glaeser index',
  'economy.method.ellison-glaeser.short':
    'Whether the firms of an activity choose the same places more than chance and a few large firms would bring about.',
  'economy.method.ellison-glaeser.reads':
    'Three places have 50%, 30% and 20% of an activity, and 20%, 30% and 50% of all jobs; G = 0.18, X = 0.62, firm sizes give H = 0.1: γ = (0.18 − 0.062) / (0.62 × 0.9) = 0.21. About 0 is as by chance, above 0.05 strongly gathered, below 0 spread out.',
  'economy.method.ellison-glaeser.refuses':
    'One firm (H = 1) has no index. With few firms it may be chance: how likely is not told, because that takes the exact sizes of firms, which would give some of them away. Sizes come in by classes, so an interval is shown. A firm that is led to several activities in parts counts in each as its part, but of the size that all of it has. Another reference gives another number, so it is always named.',
  'economy.method.coagglomeration.name': 'Co-agglomeration',
  'economy.method.coagglomeration.short': 'Whether two activities (or a whole group) choose the same places.',
  'economy.method.coagglomeration.reads':
    'In three places one activity has 50%, 30% and 20%, the other 40%, 40% and 20%, and all jobs are 20%, 30% and 50%: (0.3 × 0.2 + 0 × 0.1 + 0.3 × 0.3) / 0.62 = 0.24. Above 0 is together, below 0 apart.',
  'economy.method.coagglomeration.refuses':
    'An activity is not compared with itself. A group needs at least two activities that somebody pursues. Unseen numbers leave an interval: all that they may be while the shares of an activity still add up to 1. Where it holds 0, it cannot be said whether two activities are together or apart. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.litzenberger-sternberg.name': 'Cluster index of Litzenberger and Sternberg',
  'economy.method.litzenberger-sternberg.short':
    'Whether an activity is dense by area and by inhabitants, and made of many firms rather than one large one.',
  'economy.method.litzenberger-sternberg.reads':
    'A place has 60% of the jobs and 75% of the firms of an activity, but only 20% of the area and 30% of the inhabitants: 0.6 × 0.75 / (0.2 × 0.3) = 7.5. 1 is as everywhere; the authors call it a cluster from 64 on.',
  'economy.method.litzenberger-sternberg.refuses':
    'It is not computed without area and inhabitants; these are of now, whatever year is shown. Jobs without any firm are refused as wrong data. Small, dense places get very large numbers.',
  'economy.method.symmetric-growth.name': 'Symmetric growth',
  'economy.method.symmetric-growth.short': 'The change, held against the mean of start and end, from −2 to 2.',
  'economy.method.symmetric-growth.reads':
    'From 100 to 110 it is 20 / 210 = 0.095, nearly the usual 10%. From 0 to 5 it is 2: begun from nothing. From 5 to 0 it is −2.',
  'economy.method.symmetric-growth.refuses':
    'Where there was nothing and is nothing there is no growth (not 0). Unseen numbers leave an interval. An earlier year of another edition of the classification is led over as it is shown: what may belong to several activities leaves an interval too.',
  'economy.method.shift-share.name': 'Shift–share',
  'economy.method.shift-share.short':
    'How much of a change came from the growth of the country, how much from the make-up of the place, and how much from the place itself.',
  'economy.method.shift-share.reads':
    'In one activity of a place 60 worked, now 90. In the country all went from 200 to 240, this activity from 100 to 140. Of 30 new jobs 12 came from the growth of the country, 12 because the activity grows, 6 from the place. Of these 6, five would have come to a place of average make-up too, 1 came from specialisation.',
  'economy.method.shift-share.refuses':
    'It divides, it does not explain. An activity new in the country counts as make-up; where a place began from nothing its own part is not divided. The parts always add up to the change exactly. Unseen numbers leave intervals. An earlier year of another edition of the classification is led over as it is shown: what may belong to several activities leaves an interval too.',
  'economy.method.stars.name': 'Cluster stars',
  'economy.method.stars.short':
    'A star each for size, specialisation, productivity and growth when a place is among the first of its group; the limits are data with a source. Productivity is the mean monthly wage of a person at work.',
  'economy.method.stars.reads':
    'A group is in 16 municipalities and the star goes to the first tenth: 2 get it. If the second and the third are equal, three do. Each star says what had to be reached.',
  'economy.method.stars.refuses':
    'Where unseen numbers leave it open, it says “cannot say”. Fewer than 5 places are not ranked. Stars for size always go to large cities, so look at each star, not only at their number. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.strong-clusters.name': 'Strong clusters by the U.S. rule',
  'economy.method.strong-clusters.short':
    'Places whose quotient is in the upper quarter, with more jobs and more firms than the lowest quarter.',
  'economy.method.strong-clusters.reads':
    'A group is in 40 municipalities; the third quartile of its quotients is 1.8. A place with a quotient of 2.1, and more jobs and firms than the first quartile, is a strong cluster.',
  'economy.method.strong-clusters.refuses':
    'The quotient has to be 1 or more as well. A group in a single place is its own quartile and never strong. Unseen numbers may leave “cannot say”. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.radar.name': 'Radar',
  'economy.method.radar.short': 'Places and groups that look like a cluster although nobody has organised one.',
  'economy.method.radar.reads':
    'Specialisation 0.8 (weight 3), size 0.5 (2), growth 0.6 (2), relatedness 0.4 (2), firms 0.7 (2), joint projects 0 (1): the score is 6.8 / 12 = 0.57. If nothing is known of projects it lies between 0.57 and 0.65. A rank of “4 (2–9)” means that with other weights it would be second to ninth.',
  'economy.method.radar.refuses':
    'It is a question, not an answer: the radar does not say that there is a cluster, or that it should be supported. What is not known is never a zero but leaves an interval. Pairs without any known sign are not ranked. Relatedness is weighed by its certain part, so that a place is not lifted by what is withheld there. Owners of firms are not known: firms of one owner count apart. A pair of which more than 0.05 of the score hangs on its own jobs, firms or quotient being kept back has no rank but an interval of ranks, and stands apart. Joint projects are those in which at least two organisations of the same place and group took part; participants are matched to firms by number or whole name, never by likeness, and those not matched open an interval. That one firm holds half of the jobs or more is told as a class, only where neither the class nor silence lets the second largest firm work it out. Scales and weights are shown, and weights can be changed. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.radar-back-test.name': 'Back-test of the radar',
  'economy.method.radar-back-test.short':
    'Whether the radar of an earlier year would have found the places and groups in which clusters were founded later.',
  'economy.method.radar-back-test.reads':
    'Six clusters were founded later; their pairs were ahead of 84, 91, 40, 77, 95 and 63% of the others: the mean standing is 75%, and two of six stood in the first tenth. Of 2,000 random orders 95% give a mean between 27 and 73%: the radar did better than chance. AUC 0.8: of one pair that came and one that did not, the one that came had the higher score eight times out of ten; 0.5 is no better than tossing a coin.',
  'economy.method.radar-back-test.refuses':
    'With fewer than 5 foundings in the order nothing is said. A cluster counts once, with the group in which most of its members work (two at least); without a known place or group it is told and stands nowhere. The order has the pairs with jobs that were not organised then; those below the limits of the radar stand last as equals, those kept back stand nowhere. A cluster whose founding is not recorded counts as organised already. It is always shown how well the size of the pair, place or group would have done alone. Seats and members are those of today, so that some hindsight remains; the interval of the AUC is approximate.',
} as const satisfies { readonly [key in keyof typeof lt]: string }
