import type { CodeLists } from '#web/page-context.ts'

/** The codes of the country's lists, for reading what was typed; null for a list that the country does not have. */
export function codesOf(lists: CodeLists): (list: string) => ReadonlySet<string> | null {
  return (list) => {
    const codes = Object.hasOwn(lists, list) ? lists[list] : undefined
    return codes === undefined ? null : new Set(Object.keys(codes))
  }
}
