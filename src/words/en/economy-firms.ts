import type { economyFirms as lt } from '../lt/economy-firms.ts'

export const economyFirms = {
  'economy.tab.economy-firms': 'Firms',
  'economy.way.economy-firms': 'How many firms began, ended, survived and grew fast.',
  'economy.firms': 'How firms come, go and grow',
  'economy.firms.lead':
    'How many firms began and ended, how many of those that began are still there, and how many grew fast: by place or by activity.',
  'economy.firms.of-one':
    'How many firms began and ended here, how many of those that began are still there, and how many grew fast.',
  'economy.firms.by-place': 'By place',
  'economy.firms.by-activity': 'By activity',
  'economy.firms.too-few-years': 'too few years',
  'economy.firms.country': 'The whole country',
  'economy.firms.all': 'all activities',
  'economy.firms.active': 'Firms active',
  'economy.firms.began': 'Began',
  'economy.firms.entry': 'Entry rate',
  'economy.firms.ended': 'Ended',
  'economy.firms.exit': 'Exit rate',
  'economy.firms.cohort-1': 'Began a year before',
  'economy.firms.survival-1': 'Still there after 1 year',
  'economy.firms.cohort-2': 'Began 2 years before',
  'economy.firms.survival-2': 'Still there after 2 years',
  'economy.firms.cohort-3': 'Began 3 years before',
  'economy.firms.survival-3': 'Still there after 3 years',
  'economy.firms.large': 'Had 10 employees or more 3 years before, and are there',
  'economy.firms.fast': 'Grew fast',
  'economy.firms.fast-share': 'Share that grew fast',
  'economy.firms.gone': 'Had 10 employees or more 3 years before, and are gone',
  'economy.firms.made':
    'Counted are firms with a code in the register of legal entities, seen over the whole years {from} to {to}. Those that were there in {from} have no year of beginning; that a firm ended is known only after two years without employees. A number is not shown where firms are fewer than the country’s rule allows, or where subtraction would give them away.',
  'economy.firms.finer': 'Divisions are shown: of finer activities hardly anything could be.',
  'economy.firms.more': 'The first {shown} of {all} are shown; all of them are in the files and in the list of firms.',
  'economy.firms.list': 'The whole list',
  'economy.firms.none': 'There is nothing to tell: no such firms are seen.',
  'economy.firms.why.one-year': 'One whole year is held only: who began and who ended is seen by comparing several.',
  'economy.firms.why.not-told': 'How firms come and go is told of sections and divisions only.',
  'economy.firms.why.in-part':
    'The files that were brought in cover some places or activities only: a firm that moves away would look like one that ended, so nothing is counted.',
  'economy.firms.why.no-such-year':
    'This year is not one of the years in a row of which all twelve months are held, so nothing can be told of how firms came and went.',
} as const satisfies Record<keyof typeof lt, string>
