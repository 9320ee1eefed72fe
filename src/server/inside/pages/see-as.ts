import { inReading } from '#actions/in-work.ts'
import { may } from '#core/people/may.ts'
import { roles, scopedRoles } from '#core/people/role.ts'
import { addressOf } from '#words/addresses.ts'
import type { SeeAsData } from '#web/account/see-as-data.ts'
import { Problem } from '#server/problems.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { cookieText, eyesClosed, parseEyes, SEE_AS_COOKIE } from '../who-is.ts'

/** Choosing the eyes of another role: pages are then shown as that role sees them, and nothing can be changed. */
export const seeAsPage: InsideDefinition<SeeAsData> = {
  page: 'see-as',
  needs: () => 'signed-in',
  async load({ person, reader }) {
    if (!may({ ...person, seeingAs: null }, { act: 'see-as', on: null })) throw new Problem('not-allowed')
    const clusters = (await reader.clusterIndex()).cards.map(({ subject }) => subject)
    return {
      roles: roles.filter((role) => role !== 'member-firm').map((role) => ({ role, needsScope: scopedRoles.has(role) })),
      clusters,
      current: person.seeingAs,
    }
  },
  deeds: {
    async begin({ world, person, reader }, { fields }) {
      const own = { ...person, seeingAs: null }
      if (!may(own, { act: 'see-as', on: null })) throw new Problem('not-allowed')
      const role = fields.get('role') ?? ''
      const isScoped = roles.some((each) => each === role && scopedRoles.has(each))
      const eyes = parseEyes(`${role}~${isScoped ? (fields.get('cluster') ?? '') : 'country'}`)
      if (eyes === null) throw new Problem('bad-form')
      const about = { act: 'see-as', on: null, record: `person/${person.id}` } as const
      await inReading(world, own, { ...about, details: { role: eyes.role, scope: eyes.scope } }, () => Promise.resolve())
      const cookie = cookieText(SEE_AS_COOKIE, `${eyes.role}~${eyes.scope}`, { publicUrl: reader.publicUrl, seconds: null })
      return { goTo: addressOf('desk', reader.language), cookies: [cookie] }
    },
    async end({ reader }) {
      return {
        goTo: addressOf('see-as', reader.language),
        cookies: [eyesClosed],
      }
    },
  },
}
