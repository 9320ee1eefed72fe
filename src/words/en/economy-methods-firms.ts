import type { economyMethodsFirms as lt } from '../lt/economy-methods-firms.ts'

export const economyMethodsFirms = {
  'economy.method.entry-exit.name': 'Entry and exit of firms',
  'economy.method.entry-exit.short':
    'Which share of the firms of a period were seen for the first time, which for the last time, and how many changed in all (churn).',
  'economy.method.entry-exit.reads':
    'If 200 firms were active in a year, 16 of them for the first time and 10 for the last, the entry rate is 8%, the exit rate 5% and churn 13%. A firm that is not seen for up to 24 months (two years in yearly data) counts as active all the time.',
  'economy.method.entry-exit.refuses':
    'The first period has no entries: nobody knows when its firms began. In the last periods an exit cannot be told from a pause, so there is no rate. Mergers, splits and changes of legal form are not seen in the data: a firm that was taken over ends here.',
  'economy.method.survival.name': 'Survival of firms',
  'economy.method.survival.short':
    'Which share of firms that began together is still active after some time (the estimate of Kaplan and Meier), with its confidence interval.',
  'economy.method.survival.reads':
    'If S = 0.62 after three years, with an interval of 0.55–0.68, about 62 of 100 firms survived three years. Firms of all years of beginning that are held come together; those that are still active count for as long as they were seen, and are not dropped. Where nobody ended yet, the lower end is the exact one of so many firms.',
  'economy.method.survival.refuses':
    'Firms seen already in the first year belong to no cohort, since their beginning is not known. To leave out cohorts whose numbers are kept back would flatter: those that lost one or two firms are kept back, those that lost none are not. So where a cohort is kept back there is no share, but an interval from all of its firms being lost to none of them, no more of them than what is shown allows; where that says nothing, there is no curve. Years in which activities are coded in another edition come in for all activities together only, and are counted. Where fewer firms are left to follow than the country’s data ask for, the curve ends. A firm that is away when the data end counts as lost: if it comes back, the last steps were too low.',
  'economy.method.cohort-survival.name': 'Survival of firms that began',
  'economy.method.cohort-survival.short': 'Which share of the firms that began in one year is still there 1, 2 or 3 years later.',
  'economy.method.cohort-survival.reads':
    'If 40 firms began in 2022 and 26 of them are there in 2025, 65% are still there after 3 years. There is a firm with at least one insured person in at least one month of the year.',
  'economy.method.cohort-survival.refuses':
    'Firms that were there in the first year already have no year of beginning. A firm that is away for up to two years and comes back was there; one that is away at the end of the data counts as lost until it does. A firm that was taken over does not survive here.',
  'economy.method.high-growth.name': 'High-growth firms',
  'economy.method.high-growth.short':
    'Which share of the firms that were large enough at the start grew by more than a rate a year on average. The limits are data of the country and stand beside the numbers: by the OECD 10 employees, 20% and three years.',
  'economy.method.high-growth.reads':
    'By the limits of the OECD a firm that grew from 10 to 18 employees in three years is growing fast, one that grew from 10 to 14 is not (Eurostat counts from 10% a year on, and there it is). Exactly 20% is not more than 20%.',
  'economy.method.high-growth.refuses':
    'If no firm was large enough there is no share. Firms that ended are not in the share, but their number is shown: a share among survivors alone flatters. A firm that began in the first of these years is left out too: its mean of that year is no size.',
} as const satisfies Record<keyof typeof lt, string>
