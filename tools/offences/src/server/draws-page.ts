// breaks: screens-are-built-first
import { title } from '#web/page.tsx'

export const drawn = title
