import { join } from 'node:path'
import { programFolder } from '../engine/config.ts'

/** What a process of ours is given in a test: no setting of whoever runs it, English, and what earlier ones compiled already, as `npm` commands have it. */
export const programEnv = {
  PATH: process.env['PATH'] ?? '',
  SANTALKA_LANGUAGE: 'en',
  NODE_COMPILE_CACHE: join(programFolder, 'build', 'compiled'),
} as const
