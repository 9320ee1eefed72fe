import type { Shown } from '#core/registry/shown.ts'
import type { Language } from '#core/values/language.ts'
import { noAssets } from '#web/layout/assets.ts'
import type { PageContext } from '#web/page-context.ts'

/** A page of an invented country for tests, with what a test says otherwise. */
export function pageOf(language: Language, otherwise: Partial<PageContext> = {}): PageContext {
  return {
    language,
    route: 'clusters',
    slug: null,
    query: '',
    today: '2026-11-21',
    asOf: null,
    knownAt: null,
    country: { id: 'sm', name: { lt: 'Pavyzdija', en: 'Samplia' }, sample: false },
    codes: {
      field: { wood: { name: { lt: 'Mediena', en: 'Wood' } } },
      'member-role': { member: { name: { lt: 'narys', en: 'member' } } },
      'label-level': { bronze: { name: { lt: 'bronzinis', en: 'bronze' } } },
      'label-scheme': { ecei: { name: { lt: 'ECEI ženklas', en: 'ECEI label' } } },
      succession: { merger: { name: { lt: 'susijungus', en: 'by merger' } } },
    },
    names: {
      'cluster/oak': { lt: 'Ąžuolo klasteris', en: 'Oak Cluster' },
      'cluster/elm': { lt: 'Guobos klasteris' },
      'organisation/saw': { lt: 'UAB Pjūklas' },
    },
    dataVersion: 7,
    recordedAt: '2026-11-20T10:15:00.000000Z',
    publicUrl: 'https://register.example',
    assets: noAssets,
    person: null,
    said: null,
    unused: null,
    ...otherwise,
  }
}

/** A segment that holds on every day, with what a test says otherwise. */
export function shownOf(property: string, value: Shown['value'], otherwise: Partial<Shown> = {}): Shown {
  return {
    subject: 'cluster/oak',
    property,
    item: '',
    value,
    from: null,
    until: null,
    statement: 11,
    source: 'a-source',
    validFrom: null,
    validTo: null,
    rank: 'accepted',
    ours: false,
    voices: 1,
    contested: false,
    ...otherwise,
  }
}
