import type { Rhythm } from '#core/monitoring/letters.ts'
import { writeRhythm, writeRhythmBySecret } from '#store/notices.ts'
import type { World } from './world.ts'

/** Whose choice it is: a person's own, or that of whoever holds the secret that a digest came with. */
export type Chooser = { readonly person: string } | { readonly secret: string }

/** Chooses how often somebody hears of changes. False when nobody has such a secret. */
export async function chooseRhythm({ db, now }: World, chooser: Chooser, rhythm: Rhythm): Promise<boolean> {
  if ('secret' in chooser) return writeRhythmBySecret(db, { secret: chooser.secret, rhythm, at: now() })
  await writeRhythm(db, { person: chooser.person, rhythm, at: now() })
  return true
}
