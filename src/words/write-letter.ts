import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { AboutReturn, Digest, LetterContent } from '#core/monitoring/letters.ts'
import { formatFuzzyDate } from './format.ts'
import { say } from './say.ts'
import type { MessageArguments } from './say.ts'
import { drawLetter } from './draw-letter.ts'
import type { Letter, LetterParts } from './draw-letter.ts'

/** A letter as its reader gets it: the same for every reading, so that it can be sent twice and be one letter. */
export function writeLetter(content: LetterContent, language: Language, { host }: { host: string }): Letter {
  const parts = partsOfLetter(content, language)
  return drawLetter(parts, language, {
    greeting: say(language, 'letter.greeting'),
    footer: say(language, 'letter.footer', { host }),
  })
}

/** What a letter says, before it is drawn as text, as HTML or on a page. */
export function partsOfLetter(content: LetterContent, language: Language): LetterParts {
  const day = (date: string) => formatFuzzyDate(language, date)
  const text = (localised: Localised) => textIn(localised, language)?.text ?? ''
  const about = ({ cluster, asksAbout }: AboutReturn) => ({ cluster: text(cluster), asksAbout: String(asksAbout) })
  switch (content.kind) {
    case 'invitation': {
      const { inviter, into, url, until } = content.args
      return usual('invitation', { inviter, into: text(into), until: day(until) }, { url, more: true, ignore: true })
    }
    case 'recovery': {
      const { url, minutes } = content.args
      return usual('recovery', { minutes }, { url, more: true, ignore: true })
    }
    case 'campaign-opened': {
      const { url, campaign, deadline } = content.args
      return usual('campaign-opened', { ...about(content.args), campaign, deadline: day(deadline) }, { url, more: true })
    }
    case 'reminder': {
      const { url, deadline, days, isStarted } = content.args
      const when = days > 0 ? 'before' : days === 0 ? 'today' : 'after'
      const facts = {
        ...about(content.args),
        deadline: day(deadline),
        days: Math.abs(days),
        when,
        started: isStarted ? 'yes' : 'no',
      }
      return usual('reminder', facts, { url, more: true })
    }
    case 'deadline-extended': {
      const { url, before, deadline, reason } = content.args
      return usual('deadline-extended', { ...about(content.args), before: day(before), deadline: day(deadline) }, { url, reason })
    }
    case 'return-sent-back': {
      const { url, reviewer, reason, comments } = content.args
      return usual('return-sent-back', { ...about(content.args), reviewer, comments }, { url, more: comments > 0, reason })
    }
    case 'reopened': {
      const { url, reviewer, reason } = content.args
      return usual('reopened', { ...about(content.args), reviewer }, { url, more: true, reason })
    }
    case 'sheet-invitation': {
      const { url, organisation, deadline } = content.args
      const facts = { ...about(content.args), organisation: text(organisation), deadline: day(deadline) }
      return usual('sheet-invitation', facts, { url, more: true, ignore: true })
    }
    case 'digest':
      return partsOfDigest(content.args, language)
  }

  function usual(
    kind: PlainKind,
    facts: MessageArguments,
    rest: { url: string; more?: boolean; reason?: string; ignore?: boolean },
  ) {
    const { url, more = false, reason, ignore = false } = rest
    const second = more && kind !== 'deadline-extended' ? [say(language, `letter.${kind}.more`, facts)] : []
    return {
      subject: say(language, `letter.${kind}.subject`, facts),
      paragraphs: [say(language, `letter.${kind}.lead`, facts), ...second],
      quote: reason === undefined ? null : { heading: say(language, 'letter.reason'), text: reason },
      items: [],
      button: { label: say(language, `letter.${kind}.action`, facts), url, hint: say(language, 'letter.link-hint') },
      after: ignore ? [say(language, 'letter.ignore')] : [],
    }
  }
}

type PlainKind = Exclude<LetterContent['kind'], 'digest'>

function partsOfDigest({ count, lines, preferencesUrl }: Digest, language: Language): LetterParts {
  return {
    subject: say(language, 'letter.digest.subject', { count }),
    paragraphs: [say(language, 'letter.digest.lead', { count })],
    quote: null,
    items: lines.map((line) => {
      const cluster = textIn(line.cluster, language)?.text ?? ''
      const what = say(language, `letter.digest.line.${line.kind}`, { count: line.count })
      const authors = new Intl.ListFormat(language, { type: 'conjunction' }).format(line.authors)
      return {
        heading: say(language, 'letter.digest.about', { cluster, asksAbout: String(line.asksAbout) }),
        text: line.authors.length === 0 ? what : say(language, 'letter.digest.by', { line: what, authors }),
        url: line.url,
      }
    }),
    button: null,
    after: [say(language, 'letter.digest.preferences', { url: preferencesUrl })],
  }
}
