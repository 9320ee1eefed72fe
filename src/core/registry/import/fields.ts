/** What kind of thing each row of a table is. */
export const importKinds = ['members', 'organisations', 'labels', 'projects'] as const
export type ImportKind = (typeof importKinds)[number]

export type FieldId =
  | 'name'
  | 'code'
  | 'cluster'
  | 'role'
  | 'joined'
  | 'left'
  | 'kind'
  | 'legal-form'
  | 'municipality'
  | 'town'
  | 'address'
  | 'founded'
  | 'website'
  | 'activity'
  | 'scheme'
  | 'level'
  | 'from'
  | 'until'
  | 'project-code'
  | 'project-name'
  | 'measure'
  | 'starts'
  | 'ends'
  | 'budget-eur'
  | 'grant-eur'
  | 'beneficiary'
  | 'beneficiary-code'

export type FieldType =
  | 'name'
  | 'text'
  | 'register-code'
  | 'date'
  | 'number'
  | 'url'
  | 'cluster'
  | 'municipality'
  | 'measure'
  | 'activity'
  | { readonly list: string }

export type Field = {
  readonly type: FieldType
  readonly required?: true
  /** Heads of columns that people use for it, without marks and in lower case; the first one is the clearest. */
  readonly heads: readonly string[]
}

const organisationName: Field = {
  type: 'name',
  required: true,
  heads: [
    'pavadinimas',
    'name',
    'organizacija',
    'organisation',
    'organization',
    'imone',
    'imones pavadinimas',
    'narys',
    'nario pavadinimas',
    'member',
    'member name',
    'company',
    'juridinis asmuo',
    'ja pavadinimas',
    'istaiga',
  ],
}
const organisationCode: Field = {
  type: 'register-code',
  heads: [
    'kodas',
    'code',
    'imones kodas',
    'juridinio asmens kodas',
    'ja kodas',
    'register code',
    'registration code',
    'company code',
    'registracijos kodas',
    'jar kodas',
    'nario kodas',
  ],
}
const cluster: Field = { type: 'cluster', heads: ['klasteris', 'cluster', 'klasterio pavadinimas', 'cluster name'] }

/** The columns of each kind of table. The order is the order in help and templates. */
export const fieldsOf = {
  members: {
    name: organisationName,
    code: organisationCode,
    cluster,
    role: {
      type: { list: 'member-role' },
      heads: ['vaidmuo', 'role', 'nario vaidmuo', 'nario tipas', 'statusas', 'narystes tipas'],
    },
    joined: {
      type: 'date',
      heads: [
        'istojo',
        'joined',
        'narys nuo',
        'naryste nuo',
        'narystes pradzia',
        'istojimo data',
        'nuo',
        'from',
        'member since',
        'date joined',
        'pradzia',
        'start',
      ],
    },
    left: {
      type: 'date',
      heads: [
        'isstojo',
        'left',
        'narys iki',
        'naryste iki',
        'narystes pabaiga',
        'isstojimo data',
        'iki',
        'until',
        'to',
        'member until',
        'date left',
        'pabaiga',
        'end',
      ],
    },
  },
  organisations: {
    name: organisationName,
    code: organisationCode,
    kind: {
      type: { list: 'organisation-kind' },
      heads: ['rusis', 'kind', 'tipas', 'type', 'organizacijos rusis', 'organizacijos tipas'],
    },
    'legal-form': { type: 'text', heads: ['teisine forma', 'legal form', 'forma'] },
    municipality: { type: 'municipality', heads: ['savivaldybe', 'municipality', 'savivaldybes pavadinimas'] },
    town: { type: 'text', heads: ['miestas', 'town', 'city', 'vietove', 'gyvenviete'] },
    address: { type: 'text', heads: ['adresas', 'address', 'buveine', 'buveines adresas'] },
    founded: { type: 'date', heads: ['ikurta', 'founded', 'isteigta', 'ikurimo data', 'isteigimo data', 'ikurimo metai'] },
    website: { type: 'url', heads: ['svetaine', 'website', 'interneto svetaine', 'tinklalapis', 'www', 'url', 'web'] },
    activity: {
      type: 'activity',
      heads: ['evrk', 'activity', 'veikla', 'evrk kodas', 'nace', 'nace code', 'veiklos kodas', 'ekonomines veiklos kodas'],
    },
  },
  labels: {
    cluster: { ...cluster, required: true },
    scheme: { type: { list: 'label-scheme' }, heads: ['zenklas', 'label', 'scheme', 'kokybes zenklas', 'schema'] },
    level: { type: { list: 'label-level' }, required: true, heads: ['lygis', 'level', 'zenklo lygis'] },
    from: {
      type: 'date',
      heads: ['suteiktas', 'from', 'nuo', 'suteikta', 'awarded', 'galioja nuo', 'valid from', 'suteikimo data'],
    },
    until: { type: 'date', heads: ['galioja iki', 'until', 'iki', 'valid until', 'expires', 'pabaiga'] },
  },
  projects: {
    'project-name': {
      type: 'name',
      required: true,
      heads: ['projektas', 'project', 'projekto pavadinimas', 'project name', 'project title', 'pavadinimas', 'title', 'name'],
    },
    'project-code': { type: 'text', heads: ['projekto kodas', 'project code', 'kodas', 'projekto nr', 'project number', 'code'] },
    cluster,
    beneficiary: { type: 'name', heads: ['vykdytojas', 'beneficiary', 'projekto vykdytojas', 'pareiskejas', 'applicant'] },
    'beneficiary-code': {
      type: 'register-code',
      heads: ['vykdytojo kodas', 'beneficiary code', 'pareiskejo kodas', 'applicant code', 'imones kodas'],
    },
    measure: { type: 'measure', heads: ['priemone', 'measure', 'priemones kodas', 'measure code'] },
    starts: { type: 'date', heads: ['pradzia', 'starts', 'start', 'projekto pradzia', 'start date', 'nuo'] },
    ends: { type: 'date', heads: ['pabaiga', 'ends', 'end', 'projekto pabaiga', 'end date', 'iki'] },
    'budget-eur': {
      type: 'number',
      heads: ['verte', 'budget', 'projekto verte', 'biudzetas', 'budget eur', 'bendra verte', 'total', 'total eur'],
    },
    'grant-eur': {
      type: 'number',
      heads: ['parama', 'grant', 'paramos suma', 'skirta parama', 'grant eur', 'finansavimas', 'es lesos'],
    },
  },
} as const satisfies { readonly [kind in ImportKind]: { readonly [field in FieldId]?: Field } }

/** The columns of a kind with their names, in order. */
export function fieldsFor(kind: ImportKind): ReadonlyMap<FieldId, Field> {
  return new Map(Object.entries<Field>(fieldsOf[kind]).flatMap(([id, field]) => (isFieldOf(kind, id) ? [[id, field]] : [])))
}

export function isFieldOf(kind: ImportKind, id: string): id is FieldId {
  return Object.hasOwn(fieldsOf[kind], id)
}
