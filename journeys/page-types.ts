import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import type { Language } from '#core/values/language.ts'

/** One address of every type of page, in a language. */
export function pageTypes(language: Language): { readonly [name: string]: string } {
  const page = (route: Route, slug?: string, query = '') => `${addressOf(route, language, slug)}${query}`
  return {
    home: page('home'),
    clusters: page('clusters'),
    'clusters filtered': page('clusters', undefined, '?label=bronze&q=laser'),
    'clusters, nothing found': page('clusters', undefined, '?q=zzzzqqq'),
    cluster: page('clusters', 'litek'),
    'cluster with conflicts': page('clusters', 'ivita'),
    'cluster as of a day': page('clusters', 'vkk', '?asOf=2015-06-30'),
    organisations: page('organisations'),
    organisation: page('organisations', 'eksma'),
    counties: page('counties'),
    county: page('counties', 'vilniaus'),
    municipalities: page('municipalities'),
    municipality: page('municipalities', 'vilniaus-m'),
    map: page('map'),
    'country facts': page('country-facts'),
    conflicts: page('conflicts'),
    sources: page('sources'),
    source: page('sources', 'ministry-slides'),
    compare: page('compare', undefined, '?cluster=litek&cluster=fetek&cluster=ivita'),
    search: page('search', undefined, '?q=food'),
    receipt: page('statements', '1'),
    changes: page('changes'),
    change: page('changes', '1'),
    studies: page('studies'),
    study: page('studies', '2012-klasteriu-studija'),
    acts: page('acts'),
    act: page('acts', 'koncepcija-2017'),
    measures: page('measures'),
    measure: page('measures', 'inoklaster-lt'),
    projects: page('projects'),
    project: page('projects', 'inolink'),
    bodies: page('bodies'),
    body: page('bodies', 'darbo-grupe-2017'),
    rules: page('rule-sets'),
    'rule set': page('rule-sets', 'inoklaster-2024'),
    'rule sets compared': page('rule-sets', 'concept-2017', '?compare=concept-2014'),
    verdicts: page('verdicts'),
    'verdicts filtered': page('verdicts', undefined, '?purpose=eligibility&outcome=pass'),
    about: page('about'),
    accessibility: page('accessibility'),
    'open data': page('open-data'),
    dictionary: page('dictionary'),
    api: page('api'),
  }
}
