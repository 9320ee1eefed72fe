import type { api as lt } from '../lt/api.ts'

export const api = {
  'api.title': 'API',
  'api.lead':
    'For programs, the same pages: the same address with an ending. No key is needed, pages of other sites may ask straight from the browser (CORS), and answers carry an ETag.',
  'api.machine': 'Description for programs (OpenAPI 3.1)',
  'api.version': 'API version {version}',
  'api.shapes': 'Shapes of answers',
  'api.shapes.lead': 'The examples are real, from this register; long lists are cut short (…).',
  'api.errors': 'Status codes',
  'api.errors.lead':
    'Every question may be asked with If-None-Match. A mistake in JSON follows RFC 9457 (application/problem+json), with a code and an explanation.',
  'api.errors.status': 'Code',
  'api.errors.meaning': 'Meaning',
  'api.parameters': 'Parameters',
  'api.parameters.show': '{count, plural, one {# parameter} other {# parameters}}',
  'api.parameter': 'Name',
  'api.parameter.meaning': 'Meaning',
  'api.parameter.path': 'part of the path',
  'api.parameter.query': 'part of the query',
  'api.parameter.repeated': 'may be repeated',
  'api.parameter.choices': 'allowed values:',
  'api.formats': 'Formats and live examples',
  'api.answer': 'Shape of the JSON',
  'api.example': 'Example',
  'api.stable':
    'Addresses and names of fields do not change within version 1; new fields may appear. Read only those that you know.',
} as const satisfies Record<keyof typeof lt, string>
