// breaks: nothing-imports-sample
import { invented } from '../../countries/sample/invented.ts'

export const served = invented
