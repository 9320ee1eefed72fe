/** Studija iš terminalo. */
export const studyCli = {
  'study-cli.command.study': 'klasterių studija: rengti jos failus, rodyti, užfiksuoti ir tikrinti leidimus',
  'study-cli.command.build': 'įrašyti studijos failus: naujausio tų metų leidimo, o jei jo nėra – juodraščio',
  'study-cli.command.list': 'parodyti užfiksuotus leidimus ir jų kodus',
  'study-cli.command.freeze': 'užfiksuoti tai, kas pateikta paskutinį kartą ir kito žmogaus patvirtinta',
  'study-cli.command.check': 'iš naujo apskaičiuoti kiekvieno leidimo kodą ir bandyti ataką prieš viską, kas paskelbta',
  'study-cli.option.year': 'metai, apie kuriuos studija',
  'study-cli.option.out': 'aplankas failams',
  'study-cli.option.edition': 'leidimo numeris; nenurodžius – naujausias',
  'study-cli.option.draft': 'studija, kokia yra dabar, pažymėta kaip juodraštis',
  'study-cli.option.format': 'formatai per kablelį: pdf, docx, xlsx, csv, json, jsonstat, sdmx; nenurodžius – visi',
  'study-cli.option.language': 'failų kalbos per kablelį: lt, en; nenurodžius – abi',
  'study-cli.nothing': 'Studijos apie {year} m. nėra: nėra tokio leidimo, ir jokiame stebėsenos cikle apie tuos metus neklausta.',
  'study-cli.no-proposal': 'Studija apie {year} m. nepateikta.',
  'study-cli.frozen': 'Leidimas {edition} užfiksuotas. Jo kodas {hash}.',
  'study-cli.hashes-agree':
    '{count, plural, =0 {Leidimų dar nėra.} one {# leidimo kodas sutampa.} few {# leidimų kodai sutampa.} many {# leidimo kodai sutampa.} other {# leidimų kodai sutampa.}}',
  'study-cli.hashes-differ':
    '{count, plural, one {# leidimo turinys neatitinka kodo: {editions}.} few {# leidimų turinys neatitinka kodų: {editions}.} many {# leidimo turinys neatitinka kodų: {editions}.} other {# leidimų turinys neatitinka kodų: {editions}.}}',
  'study-cli.wrong.year': '„{given}“ nėra metai. Rašykite taip: 2025.',
  'study-cli.wrong.edition': '„{given}“ nėra leidimo numeris. Rašykite taip: 1.',
  'study-cli.wrong.language': 'Kalbos „{given}“ nėra. Yra: lt, en.',
} as const
