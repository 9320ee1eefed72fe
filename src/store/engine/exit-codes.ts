import type { Trouble } from './trouble.ts'

/** How every command of Santalka ends. The one table; docs and help print it. */
export const exitCode = {
  ok: 0,
  fault: 1,
  usage: 2,
  portBusy: 3,
  dataFolder: 4,
  databaseUnreachable: 5,
  databaseNewer: 6,
  importRefused: 7,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** Every trouble has an exit code: leaving one out does not compile. */
export const exitCodeOf = {
  'data-folder-unwritable': exitCode.dataFolder,
  'data-folder-of-another-user': exitCode.dataFolder,
  'data-folder-of-another-version': exitCode.dataFolder,
  'data-folder-strange': exitCode.dataFolder,
  'nothing-there': exitCode.dataFolder,
  'disk-full': exitCode.dataFolder,
  'engine-missing': exitCode.usage,
  'engine-failed': exitCode.dataFolder,
  'engine-slow': exitCode.dataFolder,
  'engine-busy': exitCode.dataFolder,
  'database-unreachable': exitCode.databaseUnreachable,
  'database-refuses-login': exitCode.databaseUnreachable,
  'database-absent': exitCode.databaseUnreachable,
  'database-too-old': exitCode.databaseUnreachable,
  'database-newer': exitCode.databaseNewer,
  'migration-changed': exitCode.databaseNewer,
  'migration-failed': exitCode.fault,
  'archive-unreadable': exitCode.importRefused,
  'archive-damaged': exitCode.importRefused,
  'archive-of-other-schema': exitCode.importRefused,
  'archive-exists': exitCode.usage,
  'archive-unwritable': exitCode.usage,
  'restore-needs-empty': exitCode.importRefused,
} satisfies Record<Trouble['code'], ExitCode>
