import { Option } from 'commander'
import type { Command } from 'commander'
import { countryDay } from '#actions/country-day.ts'
import { invitePerson } from '#actions/invite-person.ts'
import { Refusal } from '#actions/refusal.ts'
import { isRole, roles, scopedRoles } from '#core/people/role.ts'
import type { Person, Role } from '#core/people/role.ts'
import type { Language } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Given = { role: string; cluster?: string; name?: string; until?: string; lang?: string }

/** `santalka invite <address>`: how the first administrator comes in, and everybody whom no page can invite yet. */
export function addInvite(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('invite')
    .description(say(language, 'invite.command'))
    .argument('<address>', say(language, 'invite.address'))
    .addOption(
      new Option('--role <role>', say(language, 'invite.role'))
        .choices(roles.filter((role) => role !== 'member-firm'))
        .default('administrator'),
    )
    .option('--cluster <cluster>', say(language, 'invite.cluster'))
    .option('--name <name>', say(language, 'invite.name'))
    .option('--until <day>', say(language, 'invite.until'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((address: string, given: Given) => invite(address, given, terminal))
}

async function invite(email: string, given: Given, terminal: Terminal): Promise<void> {
  const language = languageIn(given, terminal)
  const { role, cluster } = given
  if (!isRole(role) || scopedRoles.has(role) !== (cluster !== undefined))
    throw new UsageRefusal([say(language, 'invite.cluster-missing', { role })])
  const scope = cluster === undefined ? 'country' : `cluster/${cluster.replace(/^cluster\//, '')}`
  await withCurrentDatabase(terminal, async ({ kysely: db }, { publicUrl }) => {
    const world = { db, now: terminal.now }
    const from = await countryDay(world)
    const until = given.until ?? null
    if (until !== null && !isDayFrom(until, from)) throw new UsageRefusal([terminal.words.usage['wrong-value']({ given: until })])
    const mandate = { role, scope, from, until }
    try {
      const { address } = await invitePerson(world, operator(from), {
        email,
        name: given.name ?? '',
        language,
        mandates: [mandate],
        into: roleInWords(role),
        addressOf: (token) => `${publicUrl}${addressOf('invitation', language)}?token=${token}`,
      })
      terminal.say(say(language, 'invite.done', { email }))
      terminal.say(address)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'answer-malformed')
        throw new UsageRefusal([say(language, 'invite.bad-address', { email })])
      throw error
    }
  })
}

function isDayFrom(text: string, from: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && text >= from
}

/** Whoever has the machine has everything: the terminal gives every mandate that any person can give. */
function operator(from: string): Person {
  const mandates = (['administrator', 'officer'] as const).map((role) => ({ role, scope: 'country' as const, from, until: null }))
  return { id: 'terminal', name: 'Santalka', via: 'terminal', mandates, seeingAs: null }
}

function roleInWords(role: Role): { [language in Language]: string } {
  return { lt: say('lt', `role.${role}`), en: say('en', `role.${role}`) }
}
