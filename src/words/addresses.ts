import type { Language } from '#core/values/language.ts'

/** Addresses of pages in the language of the page, of one part or two. A subject's slug follows after a slash. */
export const addresses = {
  home: { lt: '', en: '' },
  clusters: { lt: 'klasteriai', en: 'clusters' },
  organisations: { lt: 'organizacijos', en: 'organisations' },
  counties: { lt: 'apskritys', en: 'counties' },
  municipalities: { lt: 'savivaldybes', en: 'municipalities' },
  map: { lt: 'zemelapis', en: 'map' },
  'country-facts': { lt: 'salies-faktai', en: 'country-facts' },
  conflicts: { lt: 'priestaringi-faktai', en: 'conflicting-facts' },
  sources: { lt: 'saltiniai', en: 'sources' },
  compare: { lt: 'palyginimas', en: 'compare' },
  search: { lt: 'paieska', en: 'search' },
  statements: { lt: 'teiginiai', en: 'statements' },
  changes: { lt: 'pakeitimai', en: 'changes' },
  studies: { lt: 'studijos', en: 'studies' },
  acts: { lt: 'teises-aktai', en: 'acts' },
  measures: { lt: 'priemones', en: 'measures' },
  projects: { lt: 'projektai', en: 'projects' },
  bodies: { lt: 'grupes', en: 'bodies' },
  'rule-sets': { lt: 'taisykles', en: 'rules' },
  verdicts: { lt: 'isvados', en: 'verdicts' },
  path: { lt: 'kelias', en: 'path' },
  apply: { lt: 'ar-galime-teikti', en: 'can-we-apply' },
  'what-if': { lt: 'kas-jeigu', en: 'what-if' },
  'open-facts': { lt: 'truksta-faktu', en: 'facts-to-settle' },
  'verdict-changes': { lt: 'isvadu-pokyciai', en: 'verdict-changes' },
  'sign-in': { lt: 'prisijungimas', en: 'sign-in' },
  'second-step': { lt: 'antras-zingsnis', en: 'second-step' },
  recovery: { lt: 'slaptazodzio-atkurimas', en: 'recovery' },
  invitation: { lt: 'kvietimas', en: 'invitation' },
  account: { lt: 'paskyra', en: 'account' },
  people: { lt: 'zmones', en: 'people' },
  rights: { lt: 'teises', en: 'rights' },
  desk: { lt: 'darbo-stalas', en: 'desk' },
  'see-as': { lt: 'matyti-kaip', en: 'see-as' },
  audit: { lt: 'audito-pedsakas', en: 'audit-trail' },
  mailbox: { lt: 'pasto-dezute', en: 'mailbox' },
  campaigns: { lt: 'stebesena', en: 'monitoring' },
  returns: { lt: 'ataskaitos', en: 'returns' },
  sheets: { lt: 'anketos', en: 'sheets' },
  reviews: { lt: 'perziura', en: 'reviews' },
  feedback: { lt: 'vieta-tarp-kitu', en: 'your-place' },
  indicators: { lt: 'rodikliai', en: 'indicators' },
  editions: { lt: 'leidimai', en: 'editions' },
  figures: { lt: 'paveikslai', en: 'figures' },
  embed: { lt: 'iterpti', en: 'embed' },
  'study-drafts': { lt: 'studijos-rengimas', en: 'study-drafts' },
  protection: { lt: 'kaip-saugome', en: 'how-we-protect' },
  about: { lt: 'apie', en: 'about' },
  accessibility: { lt: 'prieinamumas', en: 'accessibility' },
  'open-data': { lt: 'atviri-duomenys', en: 'open-data' },
  dictionary: { lt: 'zodynas', en: 'dictionary' },
  api: { lt: 'api', en: 'api' },
  notifications: { lt: 'pranesimai', en: 'notifications' },
  economy: { lt: 'ekonomika', en: 'economy' },
  'economy-places': { lt: 'ekonomika/vietos', en: 'economy/places' },
  'economy-activities': { lt: 'ekonomika/veiklos', en: 'economy/activities' },
  'economy-distance': { lt: 'ekonomika/atstumai', en: 'economy/distance' },
  'economy-groups': { lt: 'ekonomika/veiklu-grupes', en: 'economy/groups' },
  'economy-compare': { lt: 'ekonomika/palyginimas', en: 'economy/compare' },
  'economy-ranking': { lt: 'ekonomika/reitingas', en: 'economy/ranking' },
  'economy-map': { lt: 'ekonomika/zemelapis', en: 'economy/map' },
  'economy-space': { lt: 'ekonomika/veiklu-erdve', en: 'economy/space' },
  'economy-radar': { lt: 'ekonomika/radaras', en: 'economy/radar' },
  'economy-back-test': { lt: 'ekonomika/radaras/patikra', en: 'economy/radar/back-test' },
  'economy-firms': { lt: 'ekonomika/imones', en: 'economy/firms' },
  'economy-effect': { lt: 'ekonomika/paramos-poveikis', en: 'economy/effect' },
  'economy-methods': { lt: 'ekonomika/metodai', en: 'economy/methods' },
  'economy-data': { lt: 'ekonomika/duomenys', en: 'economy/data' },
  'economy-import': { lt: 'ekonomika/ikelimas', en: 'economy/import' },
} as const satisfies { readonly [route: string]: { readonly [language in Language]: string } }

export type Route = keyof typeof addresses

/** Address of a page: `/lt/klasteriai/litek`. */
export function addressOf(route: Route, language: Language, slug?: string): string {
  const base = addresses[route][language]
  const path = base === '' ? `/${language}` : `/${language}/${base}`
  return slug === undefined ? path : `${path}/${encodeURIComponent(slug)}`
}

const routeOfKind = {
  cluster: 'clusters',
  organisation: 'organisations',
  county: 'counties',
  municipality: 'municipalities',
  country: 'country-facts',
  act: 'acts',
  study: 'studies',
  measure: 'measures',
  project: 'projects',
  body: 'bodies',
} as const satisfies { readonly [kind: string]: Route }

/** Address of the page about a subject: `cluster/litek` → `/lt/klasteriai/litek`. */
export function addressOfSubject(subject: string, language: Language): string {
  const [kind = '', slug = ''] = subject.split('/')
  if (kind === 'country') return addressOf('country-facts', language)
  const route = isKind(kind) ? routeOfKind[kind] : undefined
  return route === undefined ? addressOf('home', language) : addressOf(route, language, slug)
}

function isKind(kind: string): kind is keyof typeof routeOfKind {
  return Object.hasOwn(routeOfKind, kind)
}
