import type { economyMethodsRelatedness as lt } from '../lt/economy-methods-relatedness.ts'

/** Relatedness of activities, complexity of places and activities, groups of activities: what each is, how it is read, and what it refuses. */
export const economyMethodsRelatedness = {
  'economy.method.specialised.name': 'Who specialises in what',
  'economy.method.specialised.short':
    'Whether the share of an activity in a place is at least that in the country: yes, no, or not to be said.',
  'economy.method.specialised.reads':
    'In the country 4% of all jobs are in furniture, in the place too: the location quotient is exactly 1, the place is specialised. If the number of the place is hidden, but lies between 1 and 9, and 12 would be needed, the place is surely not specialised.',
  'economy.method.specialised.refuses':
    'Where the unseen numbers could decide it either way there is no answer, and it is never taken for a no. An empty place and an empty activity are specialised in nothing. Firms whose activity is given only more coarsely than it is shown (a division among classes) count in totals and quotients, but they are no activity of their own: nobody is specialised in them.',
  'economy.method.co-occurrence.name': 'Activities in the same places',
  'economy.method.co-occurrence.short': 'How many places are specialised in both activities.',
  'economy.method.co-occurrence.reads':
    'Thirty municipalities are specialised in furniture, 20 in sawmilling, 12 in both. The number is 12.',
  'economy.method.co-occurrence.refuses':
    'Where some places cannot be told, the least and the most are shown. Places and activities without any specialisation are not counted and are listed.',
  'economy.method.proximity.name': 'Relatedness of activities (proximity)',
  'economy.method.proximity.short':
    'The chance that a place specialised in one activity is specialised in the other as well; the smaller of both directions counts.',
  'economy.method.proximity.reads':
    'Both activities: 12 places; furniture: 30; sawmilling: 20. 12 / 30 = 0.4 and 12 / 20 = 0.6. The relatedness is 0.4.',
  'economy.method.proximity.refuses':
    'An activity is no relative of itself: its own relatedness is 0. From 10 counties or 60 municipalities relatedness is very rough; it is better computed from the regions of Europe and only applied to Lithuania. Where specialisation is unseen relatedness is an interval. In the observatory a specialisation that cannot be said for sure counts as none; how many these are is told below the lists of places and of activities.',
  'economy.method.relatedness-probability.name': 'Relatedness against chance',
  'economy.method.relatedness-probability.short': 'How many times more often two activities occur together than by chance.',
  'economy.method.relatedness-probability.reads':
    'Two activities occur together 8 times; going by how often they occur with others (100 and 50 of 1,000) 5.4 times were to be expected: relatedness 1.48. 1 is as by chance.',
  'economy.method.relatedness-probability.refuses':
    'An activity is not compared with itself. A pair of which neither ever occurs with others has no value. Where specialisation is unseen an interval is shown.',
  'economy.method.association-strength.name': 'Association strength',
  'economy.method.association-strength.short':
    'A simpler comparison with chance: times together over times expected, with chance taken as the product of shares.',
  'economy.method.association-strength.reads': '8 times together, 100 and 50 of 1,000: 8 · 1,000 / (100 · 50) = 1.6.',
  'economy.method.association-strength.refuses':
    'For rare activities values grow very large. An activity is not compared with itself. Where specialisation is unseen an interval is shown.',
  'economy.method.cosine-similarity.name': 'Cosine similarity',
  'economy.method.cosine-similarity.short':
    'Places in common over the geometric mean of the numbers of places of both activities.',
  'economy.method.cosine-similarity.reads':
    '12 places in common, 30 and 20: 12 / √600 = 0.49. 1 means the very same places, 0 none in common.',
  'economy.method.cosine-similarity.refuses':
    'An activity is not compared with itself. Where specialisation is unseen an interval is shown.',
  'economy.method.jaccard-similarity.name': 'Jaccard similarity',
  'economy.method.jaccard-similarity.short': 'What share of the places that have at least one of two activities has both.',
  'economy.method.jaccard-similarity.reads': '12 places in common of 30 + 20 − 12 = 38: 0.32.',
  'economy.method.jaccard-similarity.refuses':
    'An activity is not compared with itself. Where specialisation is unseen an interval is shown.',
  'economy.method.relatedness-density.name': 'Relatedness density',
  'economy.method.relatedness-density.short': 'How much of what is related to an activity a place already has: from 0 to 100.',
  'economy.method.relatedness-density.reads':
    'Three activities are related to furniture, by 0.4, 0.3 and 0.3. The place is specialised in the first two: (0.4 + 0.3) / 1 = 70.',
  'economy.method.relatedness-density.refuses':
    'The activity itself does not count, so a place that has it does not predict itself. An activity that is related to none, or whose relatedness is not known, has no density. Where it cannot be said what a place is specialised in, the interval that this leaves is shown; relatedness itself is that of sure specialisation. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.locational-correlation.name': 'Locational correlation',
  'economy.method.locational-correlation.short': 'How far two activities are large in the same regions: from −1 to 1.',
  'economy.method.locational-correlation.reads':
    '0.8: where one activity is large, the other usually is too. 0: one says nothing about the other. Computed from jobs or from firms.',
  'economy.method.locational-correlation.refuses':
    'With fewer than 10 regions it is not computed. An activity of the same size everywhere has no correlation. If a single number of an activity is unseen the correlation may be anything, and that is said.',
  'economy.method.input-output-links.name': 'Input–output links',
  'economy.method.input-output-links.short':
    'What share one activity buys from or sells to another; the largest of the four shares counts.',
  'economy.method.input-output-links.reads':
    'Sawmills sell furniture makers 30 of their 40 million euros; furniture makers buy 100 million in all: 30 / 40 = 0.75 and 30 / 100 = 0.3. The link is 0.75.',
  'economy.method.input-output-links.refuses':
    'Tables tell divisions apart, so finer activities have no links of their own: they take what the table says of their divisions, and two of one division what it buys from itself. This pulls activities of one division together. Where the table has final uses, they are part of what is sold in all; imports are in the flows only if the table has them there. A table of the other edition of EVRK is led over by the official correspondence in equal parts. Negative flows are not accepted. An activity that neither buys nor sells has no links.',
  'economy.method.combined-links.name': 'Combined relatedness',
  'economy.method.combined-links.short':
    'The mean of several kinds of links, such as locational correlation and input–output links, each measured in its own standard deviations.',
  'economy.method.combined-links.reads':
    'The locational correlation of a pair is one standard deviation above the mean, its input–output link two: the combined relatedness is 1.5.',
  'economy.method.combined-links.refuses':
    'A pair of which one kind of link is not known has no value: the mean of the others would be another measure. In derived groups such a pair has the mean input–output link instead, so that its relatedness decides, and both kinds are counted from no link rather than from their mean: the order of pairs is the same. A kind whose pairs are all alike does not serve.',
  'economy.method.related-variety.name': 'Related and unrelated variety',
  'economy.method.related-variety.short':
    'How varied the activities of a place are between divisions (unrelated) and within them (related); together they make all variety.',
  'economy.method.related-variety.reads':
    'Four activities of equal size, two in each of two divisions: unrelated variety 1 bit, related 1 bit, in all 2. Were all four in one division, unrelated would be 0 and related 2.',
  'economy.method.related-variety.refuses':
    'An empty place has no variety. Where a number is unseen, an interval is shown that surely holds the variety. Of firms whose activity is given only more coarsely than it is shown it is not known in which of the finer ones they are. The interval runs from all of them in the largest activity that they may be of to all of them spread evenly over as many others as there could be (ten for each further digit of the code). 100 persons in one class and 100 of whom only its division is known: related variety from 0 to 4.3 bits, unrelated 0.',
  'economy.method.diversity-ubiquity.name': 'Diversity of places and ubiquity of activities',
  'economy.method.diversity-ubiquity.short':
    'In how many activities a place is specialised, and how many places are specialised in an activity.',
  'economy.method.diversity-ubiquity.reads':
    'A place is specialised in 34 of 88 activities, and 12 places in furniture: diversity 34, ubiquity 12.',
  'economy.method.diversity-ubiquity.refuses':
    'Activities of which it cannot be told in some place are counted nowhere and are listed. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.complexity.name': 'Economic complexity',
  'economy.method.complexity.short':
    'A place is complex when it has activities that other complex places have; an activity is complex when complex places have it.',
  'economy.method.complexity.reads':
    '1.2: the place is 1.2 standard deviations more complex than the average; 0 is average. Only order and distances matter, not the size itself. The difference λ₂ − λ₃ is shown under the lists of places and of activities: the smaller it is, the more easily a detail of the data would turn the order.',
  'economy.method.complexity.refuses':
    'When places and activities fall into parts that share no specialisation there is no complexity: the number would only tell the parts from each other. The parts are listed, and each can be measured by itself. With fewer than 3 places or activities, or where the solution is not the only one, nothing is computed. Only specialisation that is sure in spite of unseen numbers counts; what is surely specialised in nothing is left out and listed. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.fitness.name': 'Fitness of places',
  'economy.method.fitness.short':
    'A place is fit when it has many complex activities; an activity is complex when unfit places do not have it. Another measure than economic complexity.',
  'economy.method.fitness.reads': '2: the place is twice as fit as the average (the mean is 1).',
  'economy.method.fitness.refuses':
    'The values of some places and activities fall towards zero without end: they are listed under the lists of places and of activities, because their number then means nothing. Whether the computation settled, and after how many steps, is told there. In the observatory a specialisation that cannot be said for sure counts as none; how many these are is told below the lists of places and of activities. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
  'economy.method.derived-groups.name': 'Groups of activities derived from relatedness',
  'economy.method.derived-groups.short':
    'Groups of activities that are more related to each other than to others, found by the Leiden algorithm; twenty runs show how firm they are.',
  'economy.method.derived-groups.reads':
    'Modularity 0.45: there are many more links within groups than by chance. Agreement between runs 0.9: nearly every time the same groups are found. An activity with a stability of 0.4 often lands among others and should not be relied on. A group’s firmness is that of its members; over draws of other places it is lower, because chance in the data is then counted too: below 0.6 a group is not firm.',
  'economy.method.derived-groups.refuses':
    'An activity without links belongs to no group and is listed with the reason. With specialisations of fewer than ten places nothing is derived. What is withheld counts as no specialisation. One set is used for all years of an edition of EVRK, made from the latest of them. Input–output links are used where an operator has brought a table in: they weigh as much as it says, a pair of which the table tells nothing has the mean link, and the page tells what differs from groups of relatedness alone. Pairs whose relatedness is not known are no links and are counted. One run is not enough. Groups show what occurs together, not why.',
  'economy.method.group-validation.name': 'Whether groups hold together',
  'economy.method.group-validation.short':
    'What share of groups, and of activities, is linked more strongly inside the group than 95% of its links with other groups.',
  'economy.method.group-validation.reads': '0.85: of 100 groups, 85 are clearly more related inside than to other groups.',
  'economy.method.group-validation.refuses':
    'Groups of one activity are not judged. With fewer than two groups there is nothing to compare.',
  'economy.method.industry-space.name': 'Industry space',
  'economy.method.industry-space.short':
    'A drawing in which related activities are joined by lines: a tree that holds everything together, and the strongest other links.',
  'economy.method.industry-space.reads':
    'The nearer two dots and the more lines between them, the more related the activities. Those in which a place is specialised stand out: their neighbours are the easiest to move to.',
  'economy.method.industry-space.refuses':
    'The place in the drawing shows relatedness only roughly; the exact numbers are in the table. Activities without links stand at the bottom. Links that are not known are not drawn. Firms whose activity is given only more coarsely than it is shown are no activity of their own here.',
} as const satisfies { readonly [key in keyof typeof lt]: string }
