export const openData = {
  'open-data.title': 'Atviri duomenys',
  'open-data.lead':
    'Viską, ką rodo puslapis, galima pasiimti: tais pačiais žodžiais, su tais pačiais filtrais, tos pačios dienos. Be rakto, be registracijos; sąrašai pateikiami visi (paieškos rezultatų – iki 10 000).',
  'open-data.start': 'Visi klasteriai vienu failu:',
  'open-data.formats.title': 'Formatai',
  'open-data.formats.text': 'Prie puslapio adreso pridėkite galūnę; klaustukas ir tai, kas po jo, lieka. Tai puslapio dvyniai.',
  'open-data.format': 'Galūnė',
  'open-data.format.what': 'Kas viduje',
  'open-data.format.example': 'Gyvas pavyzdys',
  'open-data.format.json': 'Puslapio duomenys: kiekviena reikšmė su teiginiu, šaltiniu, galiojimu. Programoms.',
  'open-data.format.csv':
    'Puslapio lentelė (UTF-8). Skirtukas – kablelis; separator=; tinka lietuviškai nustatytai skaičiuoklei.',
  'open-data.format.xlsx': 'Visos puslapio lentelės, kiekviena savo lape, ir paskutinis lapas, paaiškinantis kiekvieną stulpelį.',
  'open-data.format.jsonld': 'Objektas susietųjų duomenų žodynais: SEMIC Core Business, W3C ORG, schema.org.',
  'open-data.format.svg': 'Paveikslas skaidrėms ir spaudai.',
  'open-data.format.atom': 'Pakeitimai kaip srautas naujienų skaityklei.',
  'open-data.format.openapi': 'Visų klausimų aprašas programoms (OpenAPI 3.1).',
  'open-data.format.receipt': 'Vienas teiginys su viskuo, kas apie jį žinoma.',
  'open-data.filters.title': 'Filtrai ir du laikai',
  'open-data.filters.text':
    'Sąrašas, žemėlapis, failai ir API supranta tą pačią užklausą. Susifiltruokite puslapyje ir pridėkite galūnę.',
  'open-data.filters.as-of': 'asOf – kas galiojo tą dieną (2018-05-12, 2018-05 arba 2018).',
  'open-data.filters.known-at':
    'knownAt – ką registras tada žinojo. Kartu su asOf šis adresas ir po dešimties metų duos tą patį.',
  'open-data.filters.both': 'Du laikai viename adrese:',
  'open-data.values.title': 'Kaip parašytos reikšmės',
  'open-data.values.zero':
    'Nulis yra skaičius. Kai reikšmės nėra, pasakyta kodėl: [not-asked], [not-answered], [not-applicable], [not-published], [not-found], [withheld]. Tuščias langelis – niekas nieko nepasakė.',
  'open-data.values.vague':
    'Netikslus skaičius lieka netikslus: daugiau kaip 490, apie 20, 40–70. Data tokia tiksli, kokia šaltinyje: 2018, 2018-05, 2018-05-12.',
  'open-data.values.ours': 'Mūsų vertimai, priskyrimai ir skaičiavimai pažymėti stulpelyje „Mūsų“ (ours).',
  'open-data.values.verdict':
    'Išvada – pass (atitinka), fail (neatitinka) arba cannot-say (negalima pasakyti); prie jos visada yra rinkinys, redakcija, vertinimo diena ir tai, kas buvo žinoma. Tai skaičiavimas, ne sprendimas.',
  'open-data.values.formula': 'Tekstas, kurį skaičiuoklė palaikytų formule, pradedamas apostrofu; skaičiai lieka skaičiai.',
  'open-data.values.dictionary': 'Kiekvienos savybės ir kiekvieno kodo reikšmė – žodyne.',
  'open-data.examples.title': 'Penkios eilutės',
  'open-data.examples.text': 'Nukopijuokite ir paleiskite – adresai tikri.',
  'open-data.examples.curl': 'Terminalas (curl)',
  'open-data.examples.r': 'R',
  'open-data.examples.python': 'Python',
  'open-data.licence.title': 'Licencija ir citavimas',
  'open-data.licence.text':
    'Faktai skelbiami pagal CC BY 4.0: naudokite bet kam, taip pat ir pelnui, nurodydami šaltinį. Kiekvienos reikšmės šaltinį rodo jos kvitas; jei šaltinis turi savo licenciją, ji nurodyta šaltinių bibliotekoje.',
  'open-data.licence.link': 'CC BY 4.0 tekstas',
  'open-data.licence.cite': 'Cituokite taip:',
  'open-data.licence.citation': 'Santalka, {country}: klasterių registras, {version}-oji duomenų versija, {date}. {address}',
  'open-data.licence.receipt': 'Atskirą reikšmę cituokite jos kvito adresu: jis nesikeičia.',
  'open-data.all.title': 'Viskas iš karto',
  'open-data.all.text':
    'Kas turi programą ir duomenų bazę, visą registrą su istorija išsineša viena komanda ir be nuostolių įkelia kitur:',
  'open-data.all.dictionary': 'Žodynas',
  'open-data.all.api': 'API puslapis',
} as const
