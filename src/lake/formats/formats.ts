import type { LakeFormat } from '../format.ts'
import { accounts } from './accounts.ts'
import { activityCorrespondence } from './activity-correspondence.ts'
import { cordisParticipations, cordisProjects } from './cordis.ts'
import { legalEntities } from './legal-entities.ts'
import { qcew } from './qcew.ts'
import { sodraDaily } from './sodra-daily.ts'
import { sodraMonthly } from './sodra-monthly.ts'

/** Every format that a file is tried as; formats of saved mappings are handed in beside them. */
export const formats: readonly LakeFormat[] = [
  sodraMonthly,
  sodraDaily,
  legalEntities,
  ...accounts,
  cordisProjects,
  ...cordisParticipations,
  activityCorrespondence,
  qcew,
]
