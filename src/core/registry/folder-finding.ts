/** What can be wrong in a country folder, beside what is wrong in single statements. */
export type FolderFinding =
  | { code: 'yaml-broken'; message: string }
  | { code: 'file-not-utf8' }
  | { code: 'file-has-wrong-shape'; message: string }
  | { code: 'file-missing'; name: string }
  | { code: 'subject-missing' }
  | { code: 'entry-unknown'; entry: string; nearest: string | null }
  | { code: 'entry-has-wrong-type'; entry: string }
  | { code: 'source-missing'; property: string }
  | { code: 'rank-without-reason'; property: string }
  | { code: 'same-id-twice'; id: string }
  | { code: 'place-unknown'; place: string }
  | { code: 'activity-not-in-version'; activity: string; version: string }
  | { code: 'activity-within-another'; activity: string; version: string }
  | { code: 'said-twice'; subject: string; property: string }
