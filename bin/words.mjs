// The few sentences that are needed before anything is installed. They cannot live in src/words:
// the host's Node may be too old to read TypeScript.

const en = {
  installing: (count) => `Installing packages (${count}; only when something changed) …`,
  installingStill: (seconds, present, count) => `  … ${seconds} s, ${present} of ${count} packages in place`,
  installed: (seconds) => `Installed in ${seconds} s.`,
  installFailed: (code) =>
    `The packages could not be installed (npm ended with ${code}). The messages above say why; \`npm start\` tries again.`,
  waitingForInstall: (pid) => `Another start (process ${pid}) is installing the packages; waiting for it …`,
  cannotPrepare: (because, place) =>
    `The packages cannot be prepared: ${because}, ${place}. Make room, or give this user the right to write there.`,
  npmMissing: () => 'npm was not found. Install Node.js with npm (version 18 or newer) and try again.',
  hostTooOld: (version) => `Node ${version} is too old to start Santalka. Install Node 18 or newer.`,
  noRuntime: (version, platform) =>
    `Santalka runs on Node 24. It carries one for Linux on x64 and arm64 (with glibc), but not for ${platform}, and the Node found here is ${version}. Install Node 24 and try again.`,
  testsPart: (title) => `── ${title}`,
  typeCheck: () => 'Types',
  lint: () => 'Lint',
  fence: () => 'Fence',
  suite: () => 'Tests',
  partFailed: (title) => `✘ ${title}: failed`,
  partPassed: (title) => `✔ ${title}: passed`,
  partAbsent: (title, file) => `! ${title}: left out, ${file} is missing`,
  leftOutHeading: () => 'LEFT OUT',
  leftOutBrowser: () => 'LEFT OUT: the browser journeys (no Chromium found). To run them: apt-get install chromium',
  leftOutDatabase: () =>
    'LEFT OUT: the store tests on a PostgreSQL server (no server programs found). To run them: apt-get install postgresql',
  nothingLeftOut: () => 'Nothing was left out: Chromium and a PostgreSQL server are here.',
  noReport: () => 'The test runner ended without a report: nothing can be counted.',
  sums: (passed, failed, skipped) => `${passed} passed, ${failed} failed, ${skipped} skipped`,
}

const lt = {
  installing: (count) => `Diegiami paketai (${count}; tik kai kas nors pasikeitė) …`,
  installingStill: (seconds, present, count) => `  … ${seconds} s, vietoje ${present} iš ${count} paketų`,
  installed: (seconds) => `Įdiegta per ${seconds} s.`,
  installFailed: (code) =>
    `Paketų įdiegti nepavyko (npm baigėsi kodu ${code}). Priežastis nurodyta aukščiau; \`npm start\` bandys iš naujo.`,
  waitingForInstall: (pid) => `Paketus jau diegia kitas paleidimas (procesas ${pid}); laukiama …`,
  cannotPrepare: (because, place) =>
    `Negalima parengti paketų: ${because}, ${place}. Atlaisvinkite vietos arba suteikite šiam naudotojui teisę ten rašyti.`,
  npmMissing: () => 'Nerasta npm. Įdiekite Node.js su npm (18 ar naujesnę versiją) ir bandykite dar kartą.',
  hostTooOld: (version) => `Node ${version} per sena „Santalkai“ paleisti. Įdiekite Node 18 ar naujesnę.`,
  noRuntime: (version, platform) =>
    `„Santalka“ veikia su Node 24. Ją atsineša „Linux“ sistemoms x64 ir arm64 (su glibc), bet ne sistemai ${platform}, o čia rasta Node ${version}. Įdiekite Node 24 ir bandykite dar kartą.`,
  testsPart: (title) => `── ${title}`,
  typeCheck: () => 'Tipai',
  lint: () => 'Kodo taisyklės',
  fence: () => 'Ribos',
  suite: () => 'Testai',
  partFailed: (title) => `✘ ${title}: nepavyko`,
  partPassed: (title) => `✔ ${title}: pavyko`,
  partAbsent: (title, file) => `! ${title}: praleista, nėra ${file}`,
  leftOutHeading: () => 'PRALEISTA',
  leftOutBrowser: () => 'PRALEISTA: kelionės naršyklėje (nerasta „Chromium“). Kad būtų įvykdytos: apt-get install chromium',
  leftOutDatabase: () =>
    'PRALEISTA: saugyklos testai PostgreSQL serveryje (nerasta serverio programų). Kad būtų įvykdyti: apt-get install postgresql',
  nothingLeftOut: () => 'Niekas nepraleista: „Chromium“ ir PostgreSQL serveris yra.',
  noReport: () => 'Testų vykdyklė baigė darbą be ataskaitos: nėra ko skaičiuoti.',
  // The summary line is read by programs as well, so it is the same in every language.
  sums: en.sums,
}

/** The operator's language: SANTALKA_LANGUAGE first, then the terminal's locale. */
export function wordsFor(env) {
  const named = env.SANTALKA_LANGUAGE
  if (named === 'lt' || named === 'en') return named === 'lt' ? lt : en
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('lt') ? lt : en
}
