/** What a reader is told when a page cannot be shown. */
export const errors = {
  'errors.400.title': 'Adresas nesuprastas',
  'errors.400.lead': 'Adrese yra dalis, kurios perskaityti negalima. Pataisykite ją arba pradėkite be jos.',
  'errors.404.title': 'Tokio puslapio nėra',
  'errors.404.lead': 'Gal adresas perrašytas su klaida, gal puslapio niekada nebuvo. Paieška atleidžia rašybos klaidas.',
  'errors.410.title': 'Šio puslapio nebėra',
  'errors.410.lead': 'Jis buvo, bet pašalintas. Teiginiai, kuriais jis rėmėsi, lieka perskaitomi.',
  'errors.429.title': 'Per daug užklausų',
  'errors.429.lead': 'Palaukite minutę. Jei reikia visų duomenų iš karto, atsisiųskite juos iš atvirų duomenų puslapio.',
  'errors.500.title': 'Sugedo mūsų pusėje',
  'errors.500.lead': 'Kažkas nutiko, ko nenumatėme. Duomenims nieko neatsitiko. Pabandykite dar kartą po minutės.',
  'errors.503.title': 'Registras trumpam nepasiekiamas',
  'errors.503.lead': 'Duomenų bazė neatsako arba dar tik pradeda veikti. Duomenims nieko neatsitiko, puslapis grįš pats.',
  'errors.economy.title': 'Ekonomikos duomenys nepasiekiami',
  'errors.economy.lead': 'Kiti registro puslapiai veikia.',
  'errors.economy.server-unreachable': 'Serveris, kuriame yra jų kopija, neatsako. Kai jis atsakys, grįš ir šie puslapiai.',
  'errors.economy.server-behind':
    'Jų kopija serveryje dar neatitinka to, kas įkelta. Skaičių iš jos nerodome, nes jų kvitai nurodytų kitas eilutes. Kopiją atnaujina serverio prižiūrėtojas.',
  'errors.economy.server-sorts-otherwise':
    'Jų kopiją serveryje sukūrė ankstesnė Santalkos versija, ir kai kurios įmonės atsidurtų kitoje vietoje ar veikloje. Kopiją iš naujo išsiunčia serverio prižiūrėtojas.',
  'errors.economy.versions-differ':
    'Metų veiklos užkoduotos dviem klasifikatoriaus redakcijomis, o oficiali jų atitiktis neįkelta. Ją gali įkelti agentūros darbuotojas.',
  'errors.economy.unread': 'Dabar jų nepavyksta perskaityti. Priežastį serverio prižiūrėtojas ras žurnale.',
  'errors.reference': 'Klaidos numeris žurnale: {reference}',
  'errors.asked': 'Prašytas adresas: {path}',
  'errors.problem.as-of': '„{value}“ nėra data. Rašykite metus, mėnesį arba dieną: 2018, 2018-05 arba 2018-05-12.',
  'errors.problem.known-at': '„{value}“ nėra data ar akimirka. Rašykite, pavyzdžiui, 2026-11-21.',
  'errors.problem.page': '„{value}“ nėra puslapio numeris.',
  'errors.problem.sort': 'Pagal „{value}“ rikiuoti negalima.',
  'errors.problem.filter':
    '{part, select, none {Reikšmė „{value}“ čia netinka.} other {Adreso dalies „{part}“ reikšmė „{value}“ čia netinka.}}',
  'errors.problem.too-long': 'Užklausa per ilga.',
  'errors.problem.year-not-held': 'Tų metų duomenų ekonomikos stebykla neturi. Turimi metai: {value}.',
  'errors.without-problem': 'Rodyti be šios dalies',
  'errors.home': 'Į pradžią',
} as const
