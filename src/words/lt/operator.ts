import type { OperatorWords } from '#words/en/operator.ts'

const plural = new Intl.PluralRules('lt')

/** Picks the form that a Lithuanian number asks for: 1 eilutė, 2 eilutės, 10 eilučių. */
function counted(count: number, one: string, few: string, many: string): string {
  const rule = plural.select(count)
  return `${count} ${rule === 'one' ? one : rule === 'few' ? few : many}`
}

const rows = (count: number) => counted(count, 'eilutė', 'eilutės', 'eilučių')
const steps = (count: number) => counted(count, 'žingsnis', 'žingsniai', 'žingsnių')

/** Ką „Santalka“ sako tam, kas ją prižiūri. */
export const operatorLt: OperatorWords = {
  trouble: {
    'data-folder-unwritable': (t) =>
      `„Santalka“ negali rašyti į savo duomenų aplanką ${t.folder} (${t.because}). Suteikite šiam naudotojui teisę ten rašyti arba nurodykite kitą aplanką nustatymu SANTALKA_DATA.`,
    'data-folder-of-another-user': (t) =>
      `Duomenų aplankas ${t.folder} priklauso kitam naudotojui (numeris ${t.owner}). Paleiskite „Santalką“ to naudotojo vardu arba nurodykite kitą aplanką nustatymu SANTALKA_DATA.`,
    'data-folder-of-another-version': (t) =>
      `Duomenų bazę aplanke ${t.folder} sukūrė PostgreSQL ${t.found}, o ši programa atsineša PostgreSQL ${t.wanted}. Niekas nepakeista. Padarykite atsarginę kopiją ta „Santalkos“ versija, kuri bazę sukūrė („santalka backup“), ir atkurkite ją naujame duomenų aplanke („santalka restore“).`,
    'data-folder-strange': (t) =>
      `Aplanke ${t.folder} yra ne „Santalkos“ duomenų bazė. Niekas nepakeista. Perkelkite jį kitur arba nurodykite kitą aplanką nustatymu SANTALKA_DATA.`,
    'nothing-there': (t) =>
      `Registro čia dar nėra: ${t.where}. Pirmiausia paleiskite „Santalką“ arba pataisykite SANTALKA_DATA ar DATABASE_URL.`,
    'disk-full': (t) =>
      `Diske, kuriame yra ${t.folder}, nebėra vietos. Atlaisvinkite bent 128 MB ir paleiskite iš naujo; tai, kas patvirtinta, neprarasta.`,
    'engine-missing': (t) =>
      `Sistemai ${t.platform} įtaisytosios duomenų bazės nėra. Nustatymu DATABASE_URL nurodykite PostgreSQL serverį (15 ar naujesnės versijos).`,
    'engine-failed': (t) => `Įtaisytoji duomenų bazė nepasileidžia: ${t.lastLine} Daugiau – žurnale ${t.log}.`,
    'engine-slow': (t) => `Įtaisytoji duomenų bazė neparengta po ${t.seconds} s. Ką ji veikia, parašyta žurnale ${t.log}.`,
    'engine-busy': (t) =>
      `Kitas procesas ilgiau nei ${t.seconds} s paleidžia arba stabdo duomenų bazę aplanke ${t.folder}. Bandykite, kai jis baigs.`,
    'database-unreachable': (t) =>
      `Duomenų bazė ${t.where} nepasiekiama: ${t.because}. Patikrinkite DATABASE_URL, serverį ir tinklą.`,
    'database-refuses-login': (t) =>
      `Duomenų bazė ${t.where} neįleidžia: ${t.because}. Patikrinkite naudotoją ir slaptažodį nustatyme DATABASE_URL.`,
    'database-absent': (t) => `Tokios duomenų bazės serveryje nėra: ${t.where}. Sukurkite ją arba pataisykite DATABASE_URL.`,
    'database-too-old': (t) => `Serveryje ${t.where} veikia PostgreSQL ${t.found}. „Santalkai“ reikia 15 ar naujesnės versijos.`,
    'database-newer': (t) =>
      `Šią duomenų bazę įrašė naujesnė „Santalkos“ versija (joje yra ${t.unknown.join(', ')}). Niekas nepakeista. Paleiskite tą arba dar naujesnę versiją.`,
    'migration-changed': (t) =>
      `Šios duomenų bazės žingsnis ${t.name} yra ne tas, kurį žino ši programa, taigi jos viena kitai netinka. Niekas nepakeista. Paleiskite tą „Santalkos“ versiją, kuri sukūrė bazę.`,
    'migration-failed': (t) => `Duomenų bazės žingsnis ${t.name} nepavyko ir buvo atšauktas: ${t.because}`,
    'archive-unreadable': (t) => `${t.file} negalima perskaityti kaip „Santalkos“ atsarginės kopijos: ${t.because}`,
    'archive-damaged': (t) =>
      `Atsarginė kopija ${t.file} sugadinta: lentelės „${t.table}“ eilučių skaičius arba kontrolinė suma nesutampa. Niekas neatkurta.`,
    'archive-of-other-schema': (t) =>
      `Atsarginė kopija ${t.file} padaryta esant duomenų bazės žingsniui ${t.found}, o ši programa yra ties ${t.expected}. Niekas neatkurta. Atkurkite ta versija, kuri kopiją padarė; naujesnė paskui bazę atnaujins.`,
    'archive-exists': (t) => `${t.file} jau yra ir neperrašomas. Pasirinkite kitą vardą.`,
    'archive-unwritable': (t) => `Atsarginės kopijos negalima įrašyti į ${t.file}: ${t.because}`,
    'restore-needs-empty': (t) =>
      `Atsarginė kopija atkuriama tik tuščioje duomenų bazėje, o čia lentelėje „${t.table}“ yra ${rows(t.rows)}. Nurodykite naują duomenų aplanką (SANTALKA_DATA) arba tuščią duomenų bazę (DATABASE_URL).`,
  },
  progress: {
    'creating-database': (p) => `Kuriama duomenų bazė aplanke ${p.folder} …`,
    'copying-engine': (p) => `Duomenų bazės programos kopijuojamos į ${p.folder} …`,
    'starting-database': () => 'Paleidžiama duomenų bazė …',
    'recovering-database': () => 'Praeitą kartą duomenų bazė nebuvo uždaryta; ji atsikuria, tai, kas patvirtinta, neprarasta …',
    'waiting-for-turn': () => 'Duomenų bazę paleidžia arba stabdo kitas procesas; laukiama …',
    'waiting-for-database': (p) => `Laukiama duomenų bazės ${p.where} …`,
    migrating: (p) => `Atnaujinama duomenų bazė: ${p.name} (${p.index} iš ${p.total}) …`,
    'loading-country': (p) => `Įkeliama šalis „${p.country}“ …`,
    'loading-still': (p) => `  … ${p.seconds} s`,
    'country-loaded': (p) =>
      `Įkelta: ${counted(p.statements, 'naujas teiginys', 'nauji teiginiai', 'naujų teiginių')} per ${p.seconds} s.`,
    'preparing-pages': () => 'Rengiami puslapiai …',
    building: () => 'Gaminami puslapiai (tik kai kas nors pasikeitė) …',
    'building-still': (p) => `  … ${p.seconds} s`,
    built: (p) => `Pagaminta per ${p.seconds} s.`,
    'build-failed': () => 'Puslapių pagaminti nepavyko. Priežastis nurodyta aukščiau.',
  },
  problem: {
    'setting-wrong': (p) => `${p.name}=${p.value} netinka: ${p.expected}.`,
    'setting-unknown': (p) =>
      p.nearest === null ? `Nustatymo ${p.name} nėra.` : `Nustatymo ${p.name} nėra. Gal turėjote omenyje ${p.nearest}?`,
    'country-missing': (p) => `SANTALKA_COUNTRY=${p.value}: aplanko countries/${p.value} nėra. Yra: ${p.countries.join(', ')}.`,
  },
  expects: {
    port: 'prievadas yra sveikasis skaičius nuo 0 iki 65535',
    host: 'tinka kompiuterio vardas arba adresas, pavyzdžiui, 127.0.0.1',
    'web-address': 'tinka adresas, prasidedantis http:// arba https://',
    'database-addresses': 'tinka tarpais atskirti adresai, pavyzdžiui, postgresql://naudotojas:slaptazodis@serveris:5432/baze',
    'database-address': 'tinka adresas, pavyzdžiui, postgresql://naudotojas:slaptazodis@serveris:5432/baze',
    'log-level': 'tinka viena iš reikšmių silent, fatal, error, warn, info, debug, trace',
    folder: 'tinka aplanko kelias',
    name: 'tinka aplanko, esančio countries/, vardas mažosiomis raidėmis',
    language: 'tinka lt arba en',
    count: 'tinka sveikasis skaičius nuo 2 iki 1000',
    megabytes: 'tinka sveikasis megabaitų skaičius nuo 1 iki 1000000',
    'yes-or-no': 'tinka yes arba no',
    'mail-server': 'tinka adresas, prasidedantis smtp:// arba smtps://',
    'mail-address': 'tinka vienas el. pašto adresas be vardo, pavyzdžiui, santalka@klasteriai.example.lt',
    'long-secret': 'reikia bent 32 ženklų, geriausia – atsitiktinių',
    text: 'tinka trumpas tekstas',
    'with-issuer': 'jo reikia kartu su SANTALKA_OIDC_ISSUER',
  },
  settings: {
    PORT: 'puslapių prievadas',
    HOST: 'adresas, kuriuo klausomasi; be šio nustatymo – visi šio kompiuterio adresai',
    PUBLIC_URL: 'adresas, kuriuo svetainę pasiekia žmonės; jis rašomas į eksportą ir naujienų srautus',
    DATABASE_URL: 'PostgreSQL serveris (15 ar naujesnės versijos); be jo naudojama įtaisytoji duomenų bazė',
    LOG_LEVEL: 'kiek rašoma į žurnalą',
    SANTALKA_DATA: 'įtaisytosios duomenų bazės aplankas',
    SANTALKA_LAKE_URL:
      'PostgreSQL serveris, kuris laiko ekonomikos duomenų kopiją ir juos sumuoja; be jo klausiama čia esančių failų',
    SANTALKA_LAKE_PARTS: 'serveriai, laikantys tos kopijos dalis ir pasiekiami iš SANTALKA_LAKE_URL; atskiriami tarpais',
    SANTALKA_UPLOAD_MB: 'didžiausias ekonomikos duomenų failas, priimamas iš naršyklės, megabaitais',
    SANTALKA_COUNTRY: 'įkeliamas aplankas iš countries/',
    SANTALKA_LANGUAGE: 'pranešimų prižiūrėtojui kalba (lt arba en); be šio nustatymo lemia terminalas',
    SANTALKA_CONNECTIONS: 'didžiausias jungčių su duomenų baze skaičius',
    SANTALKA_TRUST_PROXY: 'ar lankytojų adresus praneša priešais stovintis tarpinis serveris (yes arba no)',
    SANTALKA_SMTP_URL: 'pašto serveris, per kurį siunčiami laiškai; be jo laiškai niekur neišsiunčiami',
    SANTALKA_MAIL_FROM: 'siuntėjo el. pašto adresas; būtinas, jei nurodytas SANTALKA_SMTP_URL',
    SANTALKA_SECRET: 'kuo saugomi prisijungimai; be šio nustatymo raktas sukuriamas kartą ir laikomas duomenų bazėje',
    SANTALKA_OIDC_ISSUER: 'OpenID Connect serveris, per kurį galima prisijungti',
    SANTALKA_OIDC_CLIENT_ID: 'vardas, kuriuo tas serveris pažįsta šią svetainę',
    SANTALKA_OIDC_CLIENT_SECRET: 'slaptas raktas, kurį jis davė šiai svetainei',
    SANTALKA_OIDC_NAME: 'kas parašyta ant prisijungimo per jį mygtuko',
  },
  countryHasMistakes: (p) =>
    `Šalies aplanke ${p.folder} yra ${counted(p.count, 'klaida', 'klaidos', 'klaidų')}; niekas neįkelta.`,
  startingPage: () =>
    '<!doctype html><html lang="lt"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Santalka</title><h1>„Santalka“ paleidžiama</h1><p>Puslapis netrukus atsinaujins pats.</p></html>',
  serving: (p) => `Santalka: ${p.address}`,
  portBusy: (p) =>
    `Prievadą ${p.port} jau užėmė kita programa. Sustabdykite ją arba pasirinkite kitą prievadą: PORT=${p.port === 65_535 ? 8080 : p.port + 1} npm start`,
  portForbidden: (p) =>
    `Šiam naudotojui neleidžiama atverti prievado ${p.port}. Pasirinkite didesnį už 1023, pavyzdžiui, PORT=8080.`,
  hostUnknown: (p) => `HOST=${p.host} nėra šio kompiuterio adresas.`,
  stopping: () => 'Stabdoma: baigiama atsakyti į gautas užklausas …',
  stopped: () => 'Sustabdyta.',
  fault: (p) => `Įvyko klaida, kurios „Santalka“ nenumatė: ${p.message}`,
  faultHint: () => 'Kur ji įvyko, parodys LOG_LEVEL=debug.',
  health: {
    starting: 'paleidžiama',
    draining: 'stabdoma',
    'database-gone': 'duomenų bazė neatsako',
    'migrations-pending': 'duomenų bazė neatnaujinta',
    'migrations-unknown': 'duomenų bazė priklauso kitai programos versijai',
    'nothing-loaded': 'duomenys neįkelti',
    ok: 'veikia',
  },
  command: {
    program: 'Santalka: atviras šalies klasterių registras terminale',
    serve: 'teikti puslapius ir API (tai, ką „npm start“ daro pagaminęs puslapius)',
    migrate: 'atnaujinti duomenų bazę',
    doctor: 'patikrinti įtaisytąją bazę, duomenų bazę bei duomenis ir pasakyti, kas negerai',
    backup: 'įrašyti visą duomenų bazę į vieną failą',
    restore: 'atkurti atsarginę kopiją tuščioje duomenų bazėje',
    'backup.file': 'rašomas failas, pavyzdžiui, santalka-2026-11-21.tar.gz',
    'restore.file': 'failas, kurį įrašė „santalka backup“',
    exitCodes: 'Baigties kodai:',
    settings: 'Nustatymai (aplinkos kintamieji):',
    usageTitle: 'Naudojimas:',
    optionsTitle: 'Parinktys:',
    commandsTitle: 'Komandos:',
    argumentsTitle: 'Argumentai:',
    help: 'parodyti šią pagalbą',
    helpCommand: 'parodyti komandos pagalbą',
  },
  usage: {
    'unknown-command': (p) =>
      p.nearest === '' ? `Komandos „${p.given}“ nėra.` : `Komandos „${p.given}“ nėra. Gal turėjote omenyje „${p.nearest}“?`,
    'unknown-option': (p) => `Parinkties ${p.given} čia nėra.`,
    'missing-argument': (p) => `Trūksta: ${p.name}.`,
    'missing-command': () => 'Kuri komanda?',
    'too-many-arguments': () => 'Žodžių daugiau, nei komanda priima.',
    'wrong-value': (p) => `Tai netinka: ${p.given}.`,
    seeHelp: () => 'Kas yra, parodo „santalka --help“.',
  },
  exit: {
    ok: 'viskas gerai',
    fault: 'nenumatyta klaida',
    usage: 'netinkama komanda, parinktis arba nustatymas',
    portBusy: 'prievadas užimtas',
    dataFolder: 'duomenų aplankas netinka',
    databaseUnreachable: 'duomenų bazė nepasiekiama',
    databaseNewer: 'duomenų bazė priklauso naujesnei versijai',
    importRefused: 'įkeliami duomenys nepriimti',
  },
  migrated: (p) => (p.count === 0 ? 'Duomenų bazės atnaujinti nereikia.' : `Duomenų bazė atnaujinta: ${steps(p.count)}.`),
  backup: {
    still: (p) => `  ${p.table}: ${rows(p.rows)} …`,
    table: (p) => `  ${p.table}: ${rows(p.rows)}`,
    done: (p) =>
      `Atsarginė kopija ${p.file} padaryta per ${p.seconds} s: ${rows(p.rows)}, ${(p.bytes / 1e6).toFixed(1).replace('.', ',')} MB.`,
    restored: (p) => `Iš ${p.file} per ${p.seconds} s atkurta: ${rows(p.rows)}; visi skaičiai ir kontrolinės sumos sutampa.`,
  },
  doctor: {
    good: (p) => `✔ ${p.text}`,
    bad: (p) => `✘ ${p.text}`,
    unsure: (p) => `? ${p.text}`,
    runtime: (p) => `Node ${p.version}`,
    runtimeOld: (p) => `Node ${p.version} per sena: reikia 24 versijos.`,
    engineEmbedded: (p) => `Įtaisytoji PostgreSQL ${p.version} aplanke ${p.folder}`,
    engineServer: (p) => `PostgreSQL ${p.version}, ${p.where}`,
    durable: () => 'Tai, kas patvirtinta, įrašyta į diską (fsync, synchronous_commit).',
    notDurable: (p) =>
      `Duomenų bazė patvirtina anksčiau, nei įrašo: nustatymas ${p.setting} išjungtas. Dingus elektrai galima prarasti duomenų.`,
    encoding: () => 'Tekstas duomenų bazėje saugomas UTF-8 koduote.',
    encodingWrong: (p) => `Tekstas duomenų bazėje saugomas koduote ${p.encoding}; turi būti UTF8.`,
    migrationsCurrent: (p) => `Duomenų bazė atnaujinta (${steps(p.count)}).`,
    migrationsPending: (p) => `Dar neatlikti duomenų bazės žingsniai: ${p.names.join(', ')}. Juos atlieka „santalka migrate“.`,
    appendOnly: (p) => `Nieko negalima pakeisti ar ištrinti lentelėse ${p.tables.join(', ')}.`,
    appendOnlyMissing: (p) => `Nėra apsaugos nuo keitimo ir trynimo lentelėse ${p.tables.join(', ')}.`,
    projectionEqual: (p) =>
      `Tai, ką rodo puslapiai, sutampa su atkurtu iš teiginių (${counted(p.subjects, 'objektas', 'objektai', 'objektų')}).`,
    projectionDiffers: (p) =>
      `Tai, ką rodo puslapiai, nesutampa su atkurtu iš teiginių; nesutampa ${counted(p.count, 'objektas', 'objektai', 'objektų')}, pavyzdžiui, ${p.subjects.join(', ')}.`,
    auditWhole: (p) =>
      `Audito pėdsakas nepažeistas: ${counted(p.entries, 'įrašas', 'įrašai', 'įrašų')}, ${counted(p.chains, 'grandinė', 'grandinės', 'grandinių')}.`,
    auditDamaged: (p) => `Audito pėdsakas pažeistas; pažeidimų vietų – ${p.count}, pavyzdžiui, ${p.places.join(', ')}.`,
    editionsAgree: ({ editions }) =>
      editions === 0 ? 'Studijos leidimų dar neužfiksuota.' : `Studijų leidimų kodai sutampa (leidimų: ${editions}).`,
    editionsDiffer: ({ editions, count }) =>
      `Studijų leidimų turinys neatitinka kodo (leidimų: ${count}), pavyzdžiui: ${editions.join(', ')}.`,
    auditUnchecked: () => 'Ar audito pėdsakas nepažeistas, netikrinta.',
    secondLock: () => 'Konfidencialias eilutes slepia ir pati duomenų bazė (rolė santalka_confined).',
    secondLockMissing: () =>
      'Duomenų bazė pati konfidencialių eilučių neslepia: jos naudotojas negali sukurti rolės. Duomenų bazės savininko vardu įvykdykite: CREATE ROLE santalka_confined NOLOGIN; GRANT santalka_confined TO <DATABASE_URL naudotojas>; tada suteikite jai SELECT, INSERT, UPDATE, DELETE registro lentelėms.',
    projectionUnchecked: () => 'Ar puslapiai rodo tai, kas teigiama, netikrinta.',
    diskFree: (p) => `Laisva ${p.megabytes} MB (${p.folder})`,
    diskLow: (p) => `Liko tik ${p.megabytes} MB laisvos vietos (${p.folder}).`,
    diskUnknown: () => 'Duomenų bazės serverio diskas netikrintas.',
    clockGood: () => 'Programos ir duomenų bazės laikrodžiai sutampa.',
    clockApart: (p) => `Programos ir duomenų bazės laikrodžiai skiriasi ${p.seconds} s.`,
    clockBehind: (p) => `Laikrodis atsilieka nuo paskutinio įrašyto pakeitimo (${p.latest}).`,
    data: (p) =>
      `${counted(p.statements, 'teiginys', 'teiginiai', 'teiginių')}, ${counted(p.changes, 'pakeitimas', 'pakeitimai', 'pakeitimų')}`,
    noData: () => 'Duomenys dar neįkelti. Šalį įkelia „npm start“ arba „santalka load“.',
    well: () => 'Viskas gerai.',
    unwell: (p) => `Rasta nesklandumų: ${p.count}.`,
  },
}
