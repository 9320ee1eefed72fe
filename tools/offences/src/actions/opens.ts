// breaks: actions-are-handed-the-store
import { open } from '#store/engine/open.ts'

export const opened = open
