// breaks: imports-by-name
import { thing } from '../core/values/thing.ts'

export const climbed = thing
