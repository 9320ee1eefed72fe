import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { Words } from './subject-link.tsx'

/** The name of a code as plain text; the code itself when its list does not know it. */
export function codeName(page: PageContext, list: string, code: string): string {
  const name = page.codes[list]?.[code]?.name
  return (name === undefined ? undefined : textIn(name, page.language)?.text) ?? code
}

export function CodeName({ page, list, code }: { page: PageContext; list: string; code: string }) {
  return <Words page={page} words={page.codes[list]?.[code]?.name} otherwise={code} />
}
