// Every line marked here must be caught by the rule named, and no other line.
export type Anything = any // no-explicit-any

const numbers: readonly number[] = [1, 2]

export const first = numbers[0]! // no-non-null-assertion

export function save(): Promise<void> {
  return Promise.resolve()
}

export function forget(): void {
  save() // no-floating-promises
}

export function say(finding: 'late' | 'missing'): string {
  switch (finding) { // switch-exhaustiveness-check
    case 'late':
      return 'It is late.'
  }
  return ''
}

export default save // no-default-export
