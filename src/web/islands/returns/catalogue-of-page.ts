import { material } from './material.ts'

// The whole catalogue is larger than all scripts together: the page brings the sentences that its form says.
const phrases: Readonly<Record<string, string>> = material.phrases

/** Stands in the place of src/words/catalogue.ts in the scripts of the form (see vite.config.ts). */
export const catalogue = { lt: phrases, en: phrases }
