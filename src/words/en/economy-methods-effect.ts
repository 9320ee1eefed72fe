import type { economyMethodsEffect as lt } from '../lt/economy-methods-effect.ts'

export const economyMethodsEffect = {
  'economy.method.paired-firms.name': 'Pairing of firms',
  'economy.method.paired-firms.short':
    'Each firm under study is paired with one outside firm that was most like it in the year before: same year, section of activity and size class, with the nearest propensity score.',
  'economy.method.paired-firms.reads':
    'The propensity score is the probability that such a firm joins, estimated from size, wage, years seen and county. After pairing, the means of both groups should be close: a standardised difference of 0.05 is one twentieth of a standard deviation; less than 0.1 is aimed at.',
  'economy.method.paired-firms.refuses':
    'A firm without a like one within the caliper (0.2 standard deviations of the logit) stays without a pair, and their number is shown. A covariate that never varies, repeats another or tells the groups apart without error is not used, and is named. Firms of the same clusters and projects are not outside firms and form no pairs.',
  'economy.method.exactly-paired-firms.name': 'Exact and coarsened exact matching of firms',
  'economy.method.exactly-paired-firms.short':
    'Each firm under study is paired with one outside firm that was of the same section, size class and county in the year before, or like it in every covariate once that is cut into a few classes.',
  'economy.method.exactly-paired-firms.reads':
    'A firm of 24 people with a middling wage, seen for four years in one county, is paired by lot with an outside firm of 20–49 people, a wage of the same quarter, as many years by classes, the same section and county. No score is estimated, so nothing rests on its form; balance is bounded by the classes. The lot is drawn from a written-down seed.',
  'economy.method.exactly-paired-firms.refuses':
    'A firm whose class has no outside firm left stays without a pair, and their number is shown: the finer the classes, the more of them, and the fewer firms the result is about. Counties with fewer than five firms on either side, and an unknown county, count as one; every other county is compared with itself only. Below 30 pairs nothing is said.',
  'economy.method.group-time-effect.name': 'Differences in differences with staggered starts',
  'economy.method.group-time-effect.short':
    'How much the change of the firms under study since the last year before their start differs from that of their pairs: for each year of start, then averaged by years since the start.',
  'economy.method.group-time-effect.reads':
    'If the second year after the start shows +4% (−1% to +9%), the firms under study grew by 4 per cent more than their pairs, but 0 lies in the interval, so there may be no effect. The change in employment is symmetric: 2 (b − a) / (a + b); a firm that has ended has 0 employees and a change of −200%. The size of surviving firms alone is shown apart (means of logarithms).',
  'economy.method.group-time-effect.refuses':
    'Below 30 pairs, and where nothing varies, nothing is said; years with fewer than 10 firms behind them are not shown. A firm that has started is never a control, which is where the usual two-way fixed effects go wrong. There is no estimate without an interval. The intervals take the estimated propensity score as known.',
  'economy.method.matched-difference.name': 'Difference of matched firms, last year held',
  'economy.method.matched-difference.short':
    'Where the firms under study stand in the last year of the data beside their pairs, with whatever they differed by before they started.',
  'economy.method.matched-difference.reads':
    'If differences in differences show +2% and this one +10% (+1% to +20%), about 8 per cent were there before the start already, or the start of most is longer ago. It is not what joining did; it tells how far apart the two groups are now. Size and wage are compared by means of logarithms, survival in percentage points.',
  'economy.method.matched-difference.refuses':
    'It is withheld like the estimates beside it: below 30 pairs of which both firms have the outcome in the last year, where nothing varies, and wherever nothing is said of the outcome. Employment has none: with firms that have ended it is compared by changes, and a mean of persons would be little else than the largest firm. Its firms are not counted.',
  'economy.method.effect-doubts.name': 'Doubts about an effect',
  'economy.method.effect-doubts.short':
    'Four attempts to break a result: were the groups alike before, does an invented start show anything, could such a difference come from tossing a coin, and how far would trends have to part for the effect to vanish.',
  'economy.method.effect-doubts.reads':
    'If the test before the start has p = 0.40, no earlier difference is seen, which does not prove that there was none. If the effect vanishes when trends part after the start by 0.5 times the largest parting before it, do not lean on it; if only by 3 times, it is firmer. This is a plain bound, not the exact interval of Rambachan and Roth.',
  'economy.method.effect-doubts.refuses':
    'Without a comparable year before the start there is no test. For survival there never is: both firms of a pair were chosen as active. The coin test is exact up to 14 pairs and simulated with a stated seed above.',
} as const satisfies Record<keyof typeof lt, string>
