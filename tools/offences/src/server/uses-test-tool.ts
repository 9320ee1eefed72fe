// breaks: not-to-dev-dep
import { expect } from 'vitest'

export const tool = expect
