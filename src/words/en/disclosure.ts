import type { disclosure as lt } from '../lt/disclosure.ts'

/** How we protect what firms tell about themselves. */
export const disclosure = {
  'disclosure.title': 'How we protect firms',
  'disclosure.lead': 'We publish totals, not firms. A number that would tell what one firm answered is not published.',

  'disclosure.rule.confidential': 'Confidential data of firms',
  'disclosure.rule.confidential.means':
    'A total is published when at least three independent firms stand behind it, when a few large ones do not outweigh the others, and when none of them could work out another one’s number closely enough.',
  'disclosure.rule.counted': 'Counted answers',
  'disclosure.rule.counted.means': 'A count is published when it is zero, or three and more.',
  'disclosure.rule.open': 'Public data of the register',
  'disclosure.rule.open.means': 'What everybody can see in the register anyway is not hidden.',

  'disclosure.withheld': 'withheld',
  'disclosure.because.too-few': 'Withheld: too few independent firms stand behind this total.',
  'disclosure.because.dominated': 'Withheld: nearly all of this total belongs to one firm or a few.',
  'disclosure.because.too-close': 'Withheld: from this total a competitor could work out another firm’s number rather closely.',
  'disclosure.because.protects-another':
    'Withheld because subtracting this number from a total would give away another one that is protected.',
  'disclosure.shown-of':
    'In this table {withheld, plural, =0 {all numbers are shown.} one {# number} other {# numbers}}{withheld, plural, =0 {} one { of {all, number} is withheld.} other { of {all, number} are withheld.}}',

  'disclosure.method.title': 'Method',
  'disclosure.method.1':
    'First, every number is looked at by itself: how many independent firms stand behind it, what part the largest have, and how closely the second largest could work out the largest. Firms of one group count as one firm.',
  'disclosure.method.2':
    'Unsafe numbers are withheld, but that is not enough: a single gap is easily worked out from the total. So some further cells are withheld with it, those that are missed least.',
  'disclosure.method.3':
    'All tables of one indicator are protected together, because they speak about the same firms. Totals made of the same answers are either shown everywhere or withheld everywhere.',
  'disclosure.method.4':
    'For every protected number we find at least one possible case in which it would be considerably larger, and one in which it would be considerably smaller, while every published number stays the same. That is the proof that it cannot be worked out.',
  'disclosure.method.5':
    'We ask the same against anybody who knows the numbers of their own firm: they must not be able to work out another firm either.',
  'disclosure.method.6':
    'Cells that turn out to protect nothing are shown again. How good the choice is we check against the best one, which another program looks for.',
  'disclosure.method.7':
    'Before an edition is frozen we try to break it ourselves: we add, subtract and compare everything ever published, earlier editions and comparison cards included. An edition is not frozen while a single gap is found.',
  'disclosure.method.8':
    'A comparison card shows one’s own place and means of at least three neighbouring clusters; in a group of fewer than five it shows nothing.',
  'disclosure.method.9': 'A withheld number is not zero and is never shown as one. Zero means that there really is nothing.',
  'disclosure.method.10':
    'What this does not protect from: several firms that put their numbers together, and what a firm has published about itself.',
} as const satisfies Record<keyof typeof lt, string>
