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
  'economy.firms.nobody': '{of, select, began {none began} large {none was large} other {no firms}}',
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
  'economy.firms.large': 'Large enough before, and still there',
  'economy.firms.fast': 'Grew fast',
  'economy.firms.fast-share': 'Share that grew fast',
  'economy.firms.gone': 'Large enough before, and gone',
  'economy.firms.made':
    'Counted are firms with a code in the register of legal entities and a known place and activity, seen over the whole years {from} to {to}. Those that were there in {from} have no year of beginning; that a firm ended is known only after two years without employees. A number is not shown where firms are fewer than the country’s rule allows, or where subtraction would give them away.',
  'economy.firms.curve': 'How long firms survive',
  'economy.firms.curve.title': 'Share of the firms that began which is still there',
  'economy.firms.curve.describes':
    'Steps from all firms at the beginning down to the share that is there after each year, with the interval of 95% around each.',
  'economy.firms.curve.after': 'Years since the one it began in',
  'economy.firms.curve.share': 'Still there',
  'economy.firms.curve.at-risk': 'Firms followed',
  'economy.firms.curve.ended': 'Lost by then',
  'economy.firms.curve.cohorts': 'Years of beginning',
  'economy.firms.curve.cohorts-withheld': 'Years of beginning kept back',
  'economy.firms.curve.cohorts-unknown': 'Years of beginning not known',
  'economy.firms.curve.cohorts-elsewhere': 'Years of beginning in another edition',
  'economy.firms.curve.interval': '{share} ({interval})',
  'economy.firms.curve.between': 'between {least} and {most}',
  'economy.firms.curve.point': 'After {years, plural, one {# year} other {# years}}: {share}; firms followed: {firms}',
  'economy.firms.curve.key':
    'The curve is the estimate of Kaplan and Meier over firms of the years of beginning that are held, the shaded steps its interval (95%). A firm that is away at the end of these years counts as lost: until it comes back, it is.',
  'economy.firms.curve.withheld':
    'Where numbers of years of beginning are kept back, because only few firms were lost or are left, there is only an interval: from all of those firms being lost to none of them, each with its interval of 95%.',
  'economy.firms.curve.unknown':
    'Some years of beginning are not in it: of some of their firms it is not known which of several activities they belong to.',
  'economy.firms.curve.elsewhere':
    'Years of beginning are not in it where their firms are followed in another edition of the classification of activities; in the curve of all activities they are.',
  'economy.firms.curve.source':
    'firms with a code in the register of legal entities that began after {from}, followed until {to}',
  'economy.firms.curve.why.withheld':
    'Numbers of the years of beginning are kept back, so that nothing can be said of how many survive: the firms are too few to be told of.',
  'economy.firms.curve.why.unknown': 'Of some of the firms it is not known which of several activities they belong to.',
  'economy.firms.curve.why.other-edition':
    'Years coded in another edition of the classification of activities do not come in here, and in the others fewer than {least, plural, one {# firm} other {# firms}} can be followed. All activities together are followed over all years.',
  'economy.firms.curve.why.too-few':
    'Fewer than {least, plural, one {# firm} other {# firms}} can be followed, so a curve would say nothing.',
  'economy.firms.curve.why.too-few-years': 'Two years in a row after the first are needed to see who survives.',
  'economy.firms.curve.why.no-rule': 'The data of the country do not say how many firms a curve needs.',
  'economy.firms.growth-rule':
    'A firm grew fast if it grew by more than {rate} a year over {years, plural, one {# year} other {# years}} and had {least, plural, one {# employee} other {# employees}} or more before ({title}; {publisher}, {year}).',
  'economy.firms.growth-rule.remembered': 'These limits are remembered rather than read.',
  'economy.firms.no-growth-rule':
    'The data of the country do not say when a firm counts as growing fast, so nothing is told of it.',
  'economy.firms.unlinked':
    'Years of the other edition of the classification are led over by the correspondence that was brought in. Classes of edition {version} that firms have and that it does not link: {count} (the first of them: {codes}). A firm that was seen with such a class alone may be in any activity, which makes numbers unknown; if the file has forgotten them, mend it and bring it in again.',
  'economy.firms.finer': 'Divisions are shown: of finer activities hardly anything could be.',
  'economy.firms.whole-kept-back':
    'A whole may be kept back although parts of it are shown: with it, subtraction would tell the parts that are kept back.',
  'economy.firms.more': 'The first {shown} of {all} are shown; all of them are in the files and in the list of firms.',
  'economy.firms.list': 'The whole list',
  'economy.firms.none': 'There is nothing to tell: no such firms are seen.',
  'economy.firms.why.one-year': 'Only one whole year is held: who began and who ended is seen by comparing several.',
  'economy.firms.why.not-told': 'How firms come and go is told of sections and divisions only.',
  'economy.firms.why.in-part':
    'The files that were brought in cover some places or activities only: a firm that moves away would look like one that ended, so nothing is counted.',
  'economy.firms.why.no-such-year':
    'This year is not one of the years in a row of which all twelve months are held, so nothing can be told of how firms came and went.',
} as const satisfies Record<keyof typeof lt, string>
