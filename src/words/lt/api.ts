export const api = {
  'api.title': 'API',
  'api.lead':
    'Programoms – tie patys puslapiai: tas pats adresas su galūne. Rakto nereikia, kitų svetainių puslapiai gali klausti tiesiai iš naršyklės (CORS), atsakymai turi ETag.',
  'api.machine': 'Aprašas programoms (OpenAPI 3.1)',
  'api.version': 'API versija {version}',
  'api.shapes': 'Atsakymų pavidalai',
  'api.shapes.lead': 'Pavyzdžiai tikri, iš šio registro; ilgi sąrašai sutrumpinti (…).',
  'api.errors': 'Atsakymų kodai',
  'api.errors.lead':
    'Kiekvieną klausimą galima užduoti ir su If-None-Match. Klaida JSON formatu – pagal RFC 9457 (application/problem+json), su kodu ir paaiškinimu.',
  'api.errors.status': 'Kodas',
  'api.errors.meaning': 'Ką reiškia',
  'api.parameters': 'Parametrai',
  'api.parameters.show': '{count, plural, one {# parametras} few {# parametrai} many {# parametro} other {# parametrų}}',
  'api.parameter': 'Vardas',
  'api.parameter.meaning': 'Ką reiškia',
  'api.parameter.path': 'adreso dalis',
  'api.parameter.query': 'užklausos dalis',
  'api.parameter.repeated': 'galima kartoti',
  'api.parameter.choices': 'galimos reikšmės:',
  'api.formats': 'Formatai ir gyvi pavyzdžiai',
  'api.answer': 'JSON pavidalas',
  'api.example': 'Pavyzdys',
  'api.stable':
    'Adresai ir laukų vardai versijoje 1 nekeičiami; nauji laukai gali atsirasti. Skaitykite tik tuos, kuriuos žinote.',
} as const
