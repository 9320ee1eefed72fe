import type { Person } from '#core/people/role.ts'

const fromTerminal = 'terminal:'

/** Who brought a file in, as the lake's own receipt keeps it: inside, the person can be asked. */
export function bringerOf({ id, via }: Pick<Person, 'id' | 'via'>): string {
  return via === 'terminal' ? `${fromTerminal}${id}` : id
}

/** The id of the person, from what the receipt keeps. */
export function bringerIn(by: string): string {
  return by.startsWith(fromTerminal) ? by.slice(fromTerminal.length) : by
}

/** The same as the public is told it: where it came from, never who the person is. */
export function publicBringer(by: string): 'terminal' | 'officer' {
  return by.startsWith(fromTerminal) ? 'terminal' : 'officer'
}
