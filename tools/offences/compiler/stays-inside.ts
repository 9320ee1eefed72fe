export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

export function first(numbers: readonly number[]): number {
  return numbers[0] // error
}
