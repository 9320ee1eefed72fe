import { cycleText, cyclesOf } from './cycles/cycles-of.ts'
import { clusterSubject, siteOf } from './cluster-subjects.ts'
import { inventCountry } from './invent-country.ts'
import type { SampleCountry } from './invent-country.ts'
import { organisationSubject } from './organisation-subjects.ts'
import { countySubjects, municipalitySubjects, places } from './places.ts'
import { projectsOf } from './project-subjects.ts'
import { flow, subjectFile } from './say.ts'
import { slugOf } from './grammar.ts'

/** The files of `countries/sample` that are generated, by their path in it. The others are written by hand. */
export function countryFiles(country: SampleCountry = inventCountry()): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  files.set('places/counties.yaml', subjectFile('The eight counties.', countySubjects()))
  files.set('places/municipalities.yaml', subjectFile('The thirty municipalities.', municipalitySubjects()))
  for (const cluster of country.clusters) {
    files.set(
      `clusters/${cluster.seed.slug}.yaml`,
      subjectFile(`An invented cluster: ${cluster.seed.en}.`, [clusterSubject(cluster, projectsOf(cluster))]),
    )
  }
  files.set(
    'projects/projects.yaml',
    subjectFile(
      'Projects with public money.',
      country.clusters.flatMap((cluster) => projectsOf(cluster)),
    ),
  )
  files.set('sources/cluster-sites.yaml', siteSources(country))
  const numbered = country.organisations.map((organisation, number) => ({ organisation, number }))
  const firms = Map.groupBy(numbered, ({ organisation }) =>
    organisation.kind === 'company' ? `firms-of-${slugOf(organisation.place.county)}-county` : 'institutions',
  )
  for (const [name, some] of firms) {
    const county = places.find((place) => name === `firms-of-${slugOf(place.county)}-county`)?.county
    const comment =
      county === undefined
        ? 'Universities, institutes, municipalities, associations and others.'
        : `Firms that sit in ${county} County.`
    files.set(
      `organisations/${name}.yaml`,
      subjectFile(
        comment,
        some.map(({ organisation, number }) => organisationSubject(organisation, number)),
      ),
    )
  }
  for (const cycle of cyclesOf(country)) files.set(`cycles/${cycle.campaign}.json`, cycleText(cycle))
  return files
}

function siteSources({ clusters }: SampleCountry): string {
  const entries = clusters.map((cluster) => {
    const { seed } = cluster
    return [
      `${siteOf(cluster)}:`,
      `  title: ${flow({ lt: `${seed.lt}: svetainė (išgalvota)`, en: `${seed.en}: website (invented)` })}`,
      `  publisher: ${flow(cluster.coordinator.name.lt)}`,
      '  kind: page',
      '  accessed: "2026-11-20"',
      `  url: https://${seed.slug}.example/`,
      '  language: lt',
    ].join('\n')
  })
  return `# Websites that do not exist: addresses that end in .example never lead anywhere.\n# Written by tools/write-sample.ts: change the builders in tools/sample, not this file.\n${entries.join('\n\n')}\n`
}
