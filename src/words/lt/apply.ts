/** Sentences of the page "can we apply?". */
export const apply = {
  'apply.title': 'Ar galime teikti paraišką?',
  'apply.title.answer': '{cluster} – {call}',
  'apply.lead':
    'Pasirinkite klasterį ir kvietimą: pamatysite, ką kiekviena sąlyga sako pagal paskelbtus faktus ir ką dar reikėtų įrodyti.',
  'apply.no-decision':
    'Tai padeda pasirengti, bet nėra teisinis sprendimas ar patarimas. Tinkamumą vertina kvietimą skelbianti institucija pagal savo dokumentus.',
  'apply.call': 'Kvietimas',
  'apply.submit': 'Patikrinti',
  'apply.calls': 'Kvietimai, kurių sąlygos įvestos',
  'apply.calls.none': 'Nė vieno kvietimo sąlygos dar neįvestos.',
  'apply.calls.days': 'Paraiškos',
  'apply.calls.today': 'Šiandien',
  'apply.calls.answer': 'Ką sako sąlygos',
  'apply.state.open': 'kvietimas atviras',
  'apply.state.closed': 'kvietimas uždarytas',
  'apply.state.not-yet': 'kvietimas dar neatidarytas',
  'apply.state.not-known': 'kvietimo laikas nežinomas',
  'apply.when.open': 'Paraiškos priimamos nuo {from} iki {to}.',
  'apply.when.open-ended': 'Paraiškos priimamos nuo {from}; pabaiga nenurodyta.',
  'apply.when.closed':
    'Paraiškas priimti baigta {to}. Šiandien teikti nebegalima; toliau – ką sąlygos sako apie klasterį vertinimo dieną, {day}.',
  'apply.when.not-yet': 'Paraiškos bus priimamos nuo {from}. Toliau – ką sąlygos sako apie klasterį vertinimo dieną, {day}.',
  'apply.when.not-known':
    'Kada priimamos paraiškos, šaltiniai nesako. Toliau – ką sąlygos sako apie klasterį vertinimo dieną, {day}.',
  'apply.when.last-day': 'Pažiūrėti paskutinę kvietimo dieną, {day}',
  'apply.answer': 'Ką sako sąlygos',
  'apply.checklist': 'Ką turėti prieš teikiant',
  'apply.checklist.lead': 'Kiekviena sąlyga su tuo, ko dar trūksta jai įrodyti. Sąrašą galima atsispausdinti ir žymėti.',
  'apply.checklist.reading': 'tik pagal skaitymą „{reading}“',
  'apply.checklist.met':
    '{count, plural, one {Registre yra # teiginys, kuriuo galima remtis; pasitikrinkite, ar jis tebėra tikslus.} few {Registre yra # teiginiai, kuriais galima remtis; pasitikrinkite, ar jie tebėra tikslūs.} many {Registre yra # teiginio, kuriuo galima remtis; pasitikrinkite, ar jis tebėra tikslus.} other {Registre yra # teiginių, kuriais galima remtis; pasitikrinkite, ar jie tebėra tikslūs.}}',
  'apply.checklist.fail': 'Pagal paskelbtus faktus neįvykdyta. Ką tai pakeistų, pasakyta prie sąlygos.',
  'apply.checklist.missing': 'Trūksta įrodymų:',
  'apply.checklist.not-entered': 'Sąlyga dar neįvesta iš kvietimo dokumentų: jos ieškokite juose.',
  'apply.measure': 'Priemonė',
  'apply.measure.title': 'Kvietimas ir pinigai',
  'apply.measure.rules': 'Kitos sąlygos, kurias mini šaltiniai',
  'apply.measure.none': 'Apie priemonę, iš kurios kvietimas, registre nieko nėra.',
  'apply.next': 'Toliau',
  'apply.next.what-if': 'Kas, jeigu faktai būtų kitokie?',
  'apply.next.rules': 'Visas taisyklių tekstas ir kas jas atitinka',
} as const
