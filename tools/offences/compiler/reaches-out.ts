// Read with the compiler settings of src/core: every line marked here must fail to compile, and no other.
import { readFileSync } from 'node:fs' // error
import { sum } from './stays-inside.ts'

export const page = fetch('https://example.org') // error
export const home = process.env['HOME'] // error
export const title = document.title // error
export const width = window.innerWidth // error
export const later = setTimeout(() => sum([1, 2]), 1) // error
export const text = readFileSync('notes.txt', 'utf8')

export function speak(): void {
  console.log('core does not speak') // error
}

export enum Level { Emerging, Mature } // error
