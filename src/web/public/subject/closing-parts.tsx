import type { ReactNode } from 'react'
import type { PropertyId } from '#core/registry/properties.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import type { Dossier } from '#web/public/dossier.ts'
import { say } from '#words/say.ts'
import { Citation, DossierSources } from './provenance.tsx'
import { SourcesDiffer, contestedGroups } from './sources-differ.tsx'
import { Unknowns, unknownOf } from './unknowns.tsx'

/** A section of a page about a subject, also a line of its table of contents. */
export type Part = { readonly id: string; readonly title: string; readonly lead?: string; readonly content: ReactNode }

/** The part when there is something to put in it. */
export function partWhen(when: boolean, part: Part): Part[] {
  return when ? [part] : []
}

/** How every page about a subject ends: where sources differ, what is not known, the sources, how to cite. */
export function closingParts(page: PageContext, dossier: Dossier, expected: readonly PropertyId[]): Part[] {
  const { language } = page
  const differing = contestedGroups(dossier)
  const unknown = unknownOf(page, dossier, expected)
  return [
    ...partWhen(differing.length > 0, {
      id: 'differ',
      title: say(language, 'cluster.differ'),
      lead: say(language, 'cluster.differ.lead'),
      content: <SourcesDiffer page={page} groups={differing} sources={dossier.sources} />,
    }),
    ...partWhen(unknown.length > 0, {
      id: 'unknown',
      title: say(language, 'cluster.unknown'),
      lead: say(language, 'cluster.unknown.lead'),
      content: <Unknowns unknown={unknown} />,
    }),
    {
      id: 'sources',
      title: say(language, 'cluster.sources'),
      lead: say(language, 'cluster.sources.lead', { sources: dossier.sources.length, statements: dossier.voices.length }),
      content: <DossierSources page={page} dossier={dossier} />,
    },
    { id: 'cite', title: say(language, 'cluster.cite'), content: <Citation page={page} title={nameOf(page, dossier.subject)} /> },
  ]
}
