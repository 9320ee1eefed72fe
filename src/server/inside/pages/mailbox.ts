import { settleMail } from '#actions/settle-mail.ts'
import type { MailDecision } from '#actions/settle-mail.ts'
import { may } from '#core/people/may.ts'
import { countLetters, readLetter, readNewestLetters, readTroubledLetters } from '#store/mailbox.ts'
import type { LetterOutside } from '#store/mailbox.ts'
import type { LetterData, LetterLine, MailboxData } from '#web/account/mailbox-data.ts'
import { addressOf } from '#words/addresses.ts'
import { partsOfLetter } from '#words/write-letter.ts'
import type { FormDeed, InsideDefinition, Visit } from '../inside-page.ts'

const MOST = 200

/** Letters hold links that open doors: only where all people are invented, and none leaves, may they be read here. */
function isOpen({ reader, sendsMail }: Visit): boolean {
  return reader.country.sample && !sendsMail
}

/** The mail of the invented country for everybody; elsewhere the queue, for the administrator. There is no such page for others. */
export const mailboxPage: InsideDefinition<MailboxData> = {
  page: 'mailbox',
  needs: () => 'anyone',
  async load(visit) {
    const { world, person, sendsMail } = visit
    if (isOpen(visit)) {
      const letters = await readNewestLetters(world.db, MOST)
      return {
        view: 'mailbox',
        letters: letters.map((letter) => ({
          ...lineOf(letter),
          subject: letter.content === null ? null : partsOfLetter(letter.content, letter.language).subject,
        })),
      }
    }
    if (!may(person, { act: 'read-mail', on: null })) return null
    const letters = await readTroubledLetters(world.db, MOST)
    return {
      view: 'queue',
      sendsMail,
      counts: await countLetters(world.db),
      letters: letters.map((letter) => ({ ...lineOf(letter), attempts: letter.attempts, reply: letter.reply })),
    }
  },
  deeds: { 'send-again': decide('send-again'), arrived: decide('arrived') },
}

/** One letter, in the invented country alone. */
export const letterPage: InsideDefinition<LetterData> = {
  page: 'letter',
  needs: () => 'anyone',
  async load(visit) {
    if (!isOpen(visit)) return null
    const letter = await readLetter(visit.world.db, visit.reader.slug ?? '')
    return letter === null ? null : { ...lineOf(letter), content: letter.content, language: letter.language }
  },
}

function decide(decision: MailDecision): FormDeed<MailboxData> {
  return async ({ world, person, reader }, { fields }) => {
    const isSettled = await settleMail(world, person, { id: fields.get('letter') ?? '', decision })
    return {
      goTo: addressOf('mailbox', reader.language),
      said: isSettled ? 'said.mail-settled' : 'said.mail-settled-before',
    }
  }
}

function lineOf({ id, kind, name, address, queuedAt, state }: LetterOutside): LetterLine {
  return { id, kind, to: name === '' ? address : `${name} <${address}>`, at: queuedAt, state }
}
