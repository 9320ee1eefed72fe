/** One row, two rows. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** What Santalka says to the one who runs it. */
export const operatorEn = {
  trouble: {
    'data-folder-unwritable': (t: { folder: string; because: string }) =>
      `Santalka cannot write to its data folder ${t.folder} (${t.because}). Give this user the right to write there, or choose another folder with SANTALKA_DATA.`,
    'data-folder-of-another-user': (t: { folder: string; owner: number }) =>
      `The data folder ${t.folder} belongs to another user (number ${t.owner}). Run Santalka as that user, or choose another folder with SANTALKA_DATA.`,
    'data-folder-of-another-version': (t: { folder: string; found: string; wanted: string }) =>
      `The database in ${t.folder} was made by PostgreSQL ${t.found}, and this program brings PostgreSQL ${t.wanted}. Nothing was changed. Back it up with the Santalka that made it ("santalka backup") and restore into a new data folder ("santalka restore").`,
    'data-folder-strange': (t: { folder: string }) =>
      `The folder ${t.folder} holds something other than a database of Santalka. Nothing was changed. Move it away, or choose another folder with SANTALKA_DATA.`,
    'nothing-there': (t: { where: string }) =>
      `There is no register in ${t.where} yet. Start Santalka there first, or correct SANTALKA_DATA or DATABASE_URL.`,
    'disk-full': (t: { folder: string }) =>
      `The disk that holds ${t.folder} is full. Make at least 128 MB of room and start again; nothing confirmed is lost.`,
    'engine-missing': (t: { platform: string }) =>
      `There is no built-in database for ${t.platform}. Set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
    'engine-failed': (t: { log: string; lastLine: string }) =>
      `The built-in database does not start: ${t.lastLine} More is in ${t.log}.`,
    'engine-slow': (t: { log: string; seconds: number }) =>
      `The built-in database is not ready after ${t.seconds} s. What it is doing stands in ${t.log}.`,
    'engine-busy': (t: { folder: string; seconds: number }) =>
      `Another process has been starting or stopping the database in ${t.folder} for more than ${t.seconds} s. Try again when it has ended.`,
    'database-unreachable': (t: { where: string; because: string }) =>
      `The database ${t.where} cannot be reached: ${t.because}. Check DATABASE_URL, the server and the network.`,
    'database-refuses-login': (t: { where: string; because: string }) =>
      `The database ${t.where} refuses the login: ${t.because}. Check the user and the password in DATABASE_URL.`,
    'database-absent': (t: { where: string }) =>
      `There is no such database on the server: ${t.where}. Create it, or correct DATABASE_URL.`,
    'database-too-old': (t: { where: string; found: string }) =>
      `The server ${t.where} runs PostgreSQL ${t.found}. Santalka needs version 15 or newer.`,
    'database-newer': (t: { unknown: string[] }) =>
      `This database was written by a newer version of Santalka (it knows ${t.unknown.join(', ')}). Nothing was changed. Start that version, or a newer one.`,
    'migration-changed': (t: { name: string }) =>
      `The step ${t.name} of this database is not the one that this program knows, so the two do not belong together. Nothing was changed. Start the version of Santalka that made the database.`,
    'migration-failed': (t: { name: string; because: string }) =>
      `The step ${t.name} of the database failed and was taken back: ${t.because}`,
    'archive-unreadable': (t: { file: string; because: string }) =>
      `${t.file} cannot be read as a backup of Santalka: ${t.because}`,
    'archive-damaged': (t: { file: string; table: string }) =>
      `The backup ${t.file} is damaged: the table "${t.table}" does not agree with its count or checksum. Nothing was restored.`,
    'archive-of-other-schema': (t: { file: string; expected: string; found: string }) =>
      `The backup ${t.file} was made with the database step ${t.found}, and this program stands at ${t.expected}. Nothing was restored. Restore with the version that made it; a newer one then brings it up to date.`,
    'archive-exists': (t: { file: string }) => `${t.file} is there already and is not overwritten. Choose another name.`,
    'archive-unwritable': (t: { file: string; because: string }) => `The backup cannot be written to ${t.file}: ${t.because}`,
    'restore-needs-empty': (t: { table: string; rows: number }) =>
      `A backup is only restored into an empty database, and here the table "${t.table}" has ${counted(t.rows, 'row')}. Choose a new data folder with SANTALKA_DATA, or an empty database with DATABASE_URL.`,
  },
  progress: {
    'creating-database': (p: { folder: string }) => `Creating the database in ${p.folder} …`,
    'copying-engine': (p: { folder: string }) => `Copying the database programs to ${p.folder} …`,
    'starting-database': () => 'Starting the database …',
    'recovering-database': () => 'The database was not closed last time; it is recovering, nothing confirmed is lost …',
    'waiting-for-turn': () => 'Another process is starting or stopping the database; waiting for it …',
    'waiting-for-database': (p: { where: string }) => `Waiting for the database ${p.where} …`,
    migrating: (p: { name: string; index: number; total: number }) =>
      `Bringing the database up to date: ${p.name} (${p.index} of ${p.total}) …`,
    'loading-country': (p: { country: string }) => `Loading the country "${p.country}" …`,
    'loading-still': (p: { seconds: number }) => `  … ${p.seconds} s`,
    'country-loaded': (p: { statements: number; seconds: number }) =>
      `Loaded: ${counted(p.statements, 'new statement')} in ${p.seconds} s.`,
    'preparing-pages': () => 'Preparing the pages …',
    building: () => 'Building the pages (only when something changed) …',
    'building-still': (p: { seconds: number }) => `  … ${p.seconds} s`,
    built: (p: { seconds: number }) => `Built in ${p.seconds} s.`,
    'build-failed': () => 'The pages could not be built. The messages above say why.',
  },
  problem: {
    'setting-wrong': (p: { name: string; value: string; expected: string }) =>
      `${p.name}=${p.value} cannot be used: ${p.expected}.`,
    'setting-unknown': (p: { name: string; nearest: string | null }) =>
      p.nearest === null ? `There is no setting ${p.name}.` : `There is no setting ${p.name}. Did you mean ${p.nearest}?`,
    'country-missing': (p: { value: string; countries: string[] }) =>
      `SANTALKA_COUNTRY=${p.value}: there is no folder countries/${p.value}. There is: ${p.countries.join(', ')}.`,
  },
  expects: {
    port: 'a port is a whole number from 0 to 65535',
    host: 'it takes a host name or an address, such as 127.0.0.1',
    'web-address': 'it takes an address that begins with http:// or https://',
    'database-addresses': 'it takes addresses such as postgresql://user:password@host:5432/database, with spaces between them',
    'database-address': 'it takes an address such as postgresql://user:password@host:5432/database',
    'log-level': 'it takes one of silent, fatal, error, warn, info, debug, trace',
    folder: 'it takes the path of a folder',
    name: 'it takes the name of a folder in countries/, in small letters',
    language: 'it takes lt or en',
    count: 'it takes a whole number from 2 to 1000',
    megabytes: 'it takes a whole number of megabytes from 1 to 1000000',
    'yes-or-no': 'it takes yes or no',
    'mail-server': 'it takes an address that begins with smtp:// or smtps://',
    'mail-address': 'it takes one e-mail address without a name, for example santalka@klasteriai.example.lt',
    'long-secret': 'it takes at least 32 characters, best random ones',
    text: 'it takes a short text',
    'with-issuer': 'it is needed beside SANTALKA_OIDC_ISSUER',
  },
  settings: {
    PORT: 'the port of the pages',
    HOST: 'the address to listen on; without it every address of this machine',
    PUBLIC_URL: 'the address under which people reach the site; it stands in exports and feeds',
    DATABASE_URL: 'a PostgreSQL server (15 or newer); without it the built-in database is used',
    LOG_LEVEL: 'how much is logged',
    SANTALKA_DATA: 'the folder of the built-in database',
    SANTALKA_LAKE_URL:
      'a PostgreSQL server that holds a copy of the data on the economy and adds them up; without it the files here are asked',
    SANTALKA_LAKE_PARTS: 'servers that hold the parts of that copy, reached from SANTALKA_LAKE_URL, with spaces between them',
    SANTALKA_UPLOAD_MB: 'the largest file of data on the economy that is taken from a browser, in megabytes',
    SANTALKA_COUNTRY: 'the folder in countries/ that is loaded',
    SANTALKA_LANGUAGE: 'the language of messages to the operator (lt or en); without it the terminal decides',
    SANTALKA_CONNECTIONS: 'the greatest number of connections to the database',
    SANTALKA_TRUST_PROXY: 'whether the addresses of visitors come from a proxy in front (yes or no)',
    SANTALKA_SMTP_URL: 'the mail server that letters go through; without it no letter leaves',
    SANTALKA_MAIL_FROM: 'the e-mail address of the sender; needed with SANTALKA_SMTP_URL',
    SANTALKA_SECRET: 'what sign-ins are protected with; without it one is made once and kept in the database',
    SANTALKA_OIDC_ISSUER: 'a server of OpenID Connect that people may sign in with',
    SANTALKA_OIDC_CLIENT_ID: 'the name under which that server knows this site',
    SANTALKA_OIDC_CLIENT_SECRET: 'the secret that it gave this site',
    SANTALKA_OIDC_NAME: 'what the button to it says',
  },
  countryHasMistakes: (p: { folder: string; count: number }) =>
    `The country folder ${p.folder} has ${counted(p.count, 'mistake')}; nothing was loaded.`,
  startingPage: () =>
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Santalka</title><h1>Santalka is starting</h1><p>This page comes back by itself in a moment.</p></html>',
  serving: (p: { address: string }) => `Santalka: ${p.address}`,
  portBusy: (p: { port: number }) =>
    `Port ${p.port} is taken by another program. Stop it, or choose another port: PORT=${p.port === 65_535 ? 8080 : p.port + 1} npm start`,
  portForbidden: (p: { port: number }) =>
    `This user may not open port ${p.port}. Choose a port above 1023, for example PORT=8080.`,
  hostUnknown: (p: { host: string }) => `HOST=${p.host} is not an address of this machine.`,
  stopping: () => 'Stopping: finishing what is being answered …',
  stopped: () => 'Stopped.',
  fault: (p: { message: string }) => `Something went wrong that Santalka did not foresee: ${p.message}`,
  faultHint: () => 'LOG_LEVEL=debug shows where.',
  health: {
    starting: 'starting',
    draining: 'stopping',
    'database-gone': 'the database does not answer',
    'migrations-pending': 'the database is not up to date',
    'migrations-unknown': 'the database belongs to another version of the program',
    'nothing-loaded': 'no data is loaded',
    ok: 'ok',
  },
  command: {
    program: 'Santalka: the open national cluster register, from the terminal',
    serve: 'serve the pages and the API (what "npm start" does after building)',
    migrate: 'bring the database up to date',
    doctor: 'check the engine, the database and the data, and say what is wrong',
    backup: 'write the whole database into one file',
    restore: 'restore a backup into an empty database',
    'backup.file': 'the file to write, for example santalka-2026-11-21.tar.gz',
    'restore.file': 'the file that "santalka backup" wrote',
    exitCodes: 'Exit codes:',
    settings: 'Settings (environment):',
    usageTitle: 'Usage:',
    optionsTitle: 'Options:',
    commandsTitle: 'Commands:',
    argumentsTitle: 'Arguments:',
    help: 'show this help',
    helpCommand: 'show the help of a command',
  },
  usage: {
    'unknown-command': (p: { given: string; nearest: string }) =>
      p.nearest === '' ? `There is no command "${p.given}".` : `There is no command "${p.given}". Did you mean "${p.nearest}"?`,
    'unknown-option': (p: { given: string }) => `There is no option ${p.given} here.`,
    'missing-argument': (p: { name: string }) => `${p.name} is missing.`,
    'missing-command': () => 'Which command?',
    'too-many-arguments': () => 'There are more words than the command takes.',
    'wrong-value': (p: { given: string }) => `This cannot be used: ${p.given}.`,
    seeHelp: () => '"santalka --help" shows what there is.',
  },
  exit: {
    ok: 'all well',
    fault: 'a fault that was not foreseen',
    usage: 'a wrong command, option or setting',
    portBusy: 'the port is taken',
    dataFolder: 'the data folder cannot be used',
    databaseUnreachable: 'the database cannot be reached',
    databaseNewer: 'the database belongs to a newer version',
    importRefused: 'what was to be brought in was refused',
  },
  migrated: (p: { count: number }) =>
    p.count === 0 ? 'The database is up to date.' : `The database is up to date: ${counted(p.count, 'step')} applied.`,
  backup: {
    still: (p: { table: string; rows: number }) => `  ${p.table}: ${counted(p.rows, 'row')} …`,
    table: (p: { table: string; rows: number }) => `  ${p.table}: ${counted(p.rows, 'row')}`,
    done: (p: { file: string; rows: number; bytes: number; seconds: number }) =>
      `Backed up ${counted(p.rows, 'row')} into ${p.file} (${(p.bytes / 1e6).toFixed(1)} MB) in ${p.seconds} s.`,
    restored: (p: { file: string; rows: number; seconds: number }) =>
      `Restored ${counted(p.rows, 'row')} from ${p.file} in ${p.seconds} s; every count and checksum agrees.`,
  },
  doctor: {
    good: (p: { text: string }) => `✔ ${p.text}`,
    bad: (p: { text: string }) => `✘ ${p.text}`,
    unsure: (p: { text: string }) => `? ${p.text}`,
    runtime: (p: { version: string }) => `Node ${p.version}`,
    runtimeOld: (p: { version: string }) => `Node ${p.version} is too old: 24 is needed.`,
    engineEmbedded: (p: { version: string; folder: string }) => `Built-in PostgreSQL ${p.version} in ${p.folder}`,
    engineServer: (p: { version: string; where: string }) => `PostgreSQL ${p.version} at ${p.where}`,
    durable: () => 'What is confirmed is on disk (fsync, synchronous_commit).',
    notDurable: (p: { setting: string }) =>
      `The database confirms before it has written: ${p.setting} is off. A power cut can lose data.`,
    encoding: () => 'The database stores text as UTF-8.',
    encodingWrong: (p: { encoding: string }) => `The database stores text as ${p.encoding}; it must be UTF8.`,
    migrationsCurrent: (p: { count: number }) => `The database is up to date (${counted(p.count, 'step')}).`,
    migrationsPending: (p: { names: string[] }) =>
      `Steps of the database that are not applied yet: ${p.names.join(', ')}. "santalka migrate" applies them.`,
    appendOnly: (p: { tables: string[] }) => `Nothing can be changed or deleted in ${p.tables.join(', ')}.`,
    appendOnlyMissing: (p: { tables: string[] }) =>
      `The guard against changing or deleting is missing on ${p.tables.join(', ')}.`,
    projectionEqual: (p: { subjects: number }) =>
      `What the pages show equals a rebuild from the statements (${counted(p.subjects, 'subject')}).`,
    projectionDiffers: (p: { subjects: string[]; count: number }) =>
      `What the pages show differs from a rebuild for ${counted(p.count, 'subject')}, for example ${p.subjects.join(', ')}.`,
    auditWhole: (p: { entries: number; chains: number }) =>
      `The audit trail is whole: ${p.entries} ${p.entries === 1 ? 'entry' : 'entries'} in ${counted(p.chains, 'chain')}.`,
    auditDamaged: (p: { places: string[]; count: number }) =>
      `The audit trail was tampered with in ${counted(p.count, 'place')}, for example ${p.places.join(', ')}.`,
    editionsAgree: (p: { editions: number }) =>
      p.editions === 0 ? 'No edition of a study is frozen yet.' : `The hashes of the editions of studies agree (${p.editions}).`,
    editionsDiffer: (p: { editions: string[]; count: number }) =>
      `The content of ${counted(p.count, 'edition')} of studies does not give its hash, for example ${p.editions.join(', ')}.`,
    auditUnchecked: () => 'The audit trail was not checked.',
    secondLock: () => 'Confidential rows are hidden by the database itself as well (role santalka_confined).',
    secondLockMissing: () =>
      'The database does not hide confidential rows by itself: its user may not make the role. As its owner run: CREATE ROLE santalka_confined NOLOGIN; GRANT santalka_confined TO the user of DATABASE_URL; then grant it SELECT, INSERT, UPDATE, DELETE on the tables of the register.',
    projectionUnchecked: () => 'The projection was not checked.',
    diskFree: (p: { megabytes: number; folder: string }) => `${p.megabytes} MB free for ${p.folder}`,
    diskLow: (p: { megabytes: number; folder: string }) => `Only ${p.megabytes} MB free for ${p.folder}.`,
    diskUnknown: () => 'The disk of the database server was not looked at.',
    clockGood: () => 'The clocks of the program and of the database agree.',
    clockApart: (p: { seconds: number }) => `The clocks of the program and of the database are ${p.seconds} s apart.`,
    clockBehind: (p: { latest: string }) => `The clock is behind the latest recorded change (${p.latest}).`,
    data: (p: { statements: number; changes: number }) =>
      `${counted(p.statements, 'statement')}, ${counted(p.changes, 'change')}`,
    noData: () => 'No data is loaded yet. "npm start" or "santalka load" loads the country.',
    well: () => 'All is well.',
    unwell: (p: { count: number }) => `Problems found: ${p.count}.`,
  },
}

export type OperatorWords = typeof operatorEn
