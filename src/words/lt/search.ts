export const search = {
  'search.title': 'Paieška',
  'search.title.q': 'Paieška: {q}',
  'search.lead': 'Ieškoma visame registre. Galima rašyti be lietuviškų raidžių, kita kalba ar su klaida.',
  'search.found': '{count, plural, one {Rastas # įrašas} few {Rasti # įrašai} many {Rasta # įrašo} other {Rasta # įrašų}}',
  'search.empty': 'Pagal „{q}“ nieko nerasta',
  'search.empty.hint': 'Pabandykite vieną trumpesnį žodį, sritį ar miestą, arba peržiūrėkite visą sąrašą.',
  'search.all-kinds': 'Viskas',
  'search.reason.synonym': 'rasta pagal „{word}“',
  'search.reason.spelling': 'panašu į „{word}“',
  'search.known-at':
    'Paieška skaito šiandieninius tekstus: rodoma tik tai, apie ką registras tuomet jau žinojo, bet to, kas vėliau atšaukta, ji neranda.',
  'search.try': 'Pavyzdžiui',
  'search.examples': 'lazeriai, maistas, health, Kaunas, kinas',
} as const
