import type { LakeFormat } from '../format.ts'
import { sodraDaily } from './sodra-daily.ts'
import { sodraMonthly } from './sodra-monthly.ts'

/** Every format that a file is tried as; formats of saved mappings are handed in beside them. */
export const formats: readonly LakeFormat[] = [sodraMonthly, sodraDaily]
