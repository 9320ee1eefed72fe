import type { OpenDataData } from '#web/public/about/about-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const openDataPage: PageDefinition<OpenDataData> = {
  page: 'open-data',
  async load(reader) {
    const { cards } = await reader.clusterIndex()
    // The cluster of which most is known makes the examples worth opening.
    const richest = cards.toSorted(
      (one, other) =>
        other.shown.length + other.membersNamed - one.shown.length - one.membersNamed || (one.subject < other.subject ? -1 : 1),
    )[0]
    const county = richest?.values.county.find((value) => value.includes('/'))
    return {
      cluster: richest === undefined ? null : slugOf(richest.subject),
      county: county === undefined ? null : slugOf(county),
      statement: richest?.shown[0]?.statement ?? null,
    }
  },
}

function slugOf(subject: string): string {
  return subject.slice(subject.indexOf('/') + 1)
}
