import { written } from '#publish/writes.ts'

export const fine = written
