import { queueMail } from '#actions/queue-mail.ts'
import type { World } from '#actions/world.ts'
import { inDeed } from '#store/deed.ts'

/** Letters to `reader1@example.lt`, `reader2@example.lt`, … about a return that was reopened. */
export async function queueLetters(world: World, count: number, more: { name?: string; address?: string; reason?: string } = {}) {
  const { name = 'Žydrūnė Ąžuolė', reason = 'Rasta klaida: „ąčęėįšųūž“.' } = more
  await inDeed(world.db, { by: 'test', deed: 'reopen-return', at: world.now() }, (deed) =>
    queueMail(
      deed,
      Array.from({ length: count }, (_, index) => ({
        kind: 'reopened' as const,
        args: {
          cluster: { lt: 'Lazerių klasteris', en: 'Laser cluster' },
          asksAbout: 2025,
          url: 'https://klasteriai.example.lt/lt/ataskaitos/lazeriai.2026',
          reviewer: 'Ona Onaitė',
          reason,
        },
        to: { person: `p${index + 1}`, name, address: more.address ?? `reader${index + 1}@example.lt`, language: 'lt' as const },
      })),
    ),
  )
}
