import { partOf } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { Bars } from '#web/parts/bars.tsx'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { isQuantity, lastNumber } from '#web/parts/format-part.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Period, periodText } from '#web/parts/period.tsx'
import { holding, valuesOf } from '#web/parts/pick-shown.ts'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { compareIn } from '#words/format.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { Value } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'
import type { Voice } from '#web/public/dossier.ts'
import type { ClusterData } from './cluster-data.ts'

/** How many members there are by each source, and who they are as far as they are named. */
export function Members({ page, data }: { page: PageContext; data: ClusterData }) {
  const { language } = page
  const named = valuesOf(holding(page, data.shown), 'member')
  const past = pastMembers(page, data.shown, named)
  const counted = valuesOf(holding(page, data.shown), 'members-total')[0]?.value
  const incomplete = counted !== undefined && isQuantity(counted) && named.length > 0 && named.length < lastNumber(counted)
  return (
    <>
      <MemberCounts page={page} data={data} />
      {named.length === 0 ? (
        <p>{say(language, 'cluster.members.none')}</p>
      ) : (
        <h3>{say(language, 'cluster.members.named', { count: named.length })}</h3>
      )}
      {incomplete ? (
        <Notice>
          <p>{say(language, 'cluster.members.incomplete')}</p>
        </Notice>
      ) : null}
      {named.length === 0 ? null : (
        <MemberTable page={page} data={data} members={named} caption={say(language, 'cluster.members')} />
      )}
      {past.length === 0 ? null : (
        <>
          <h3>{say(language, 'cluster.members.past')}</h3>
          <MemberTable page={page} data={data} members={past} caption={say(language, 'cluster.members.past')} />
        </>
      )}
    </>
  )
}

function pastMembers(page: PageContext, shown: readonly Shown[], now: readonly Shown[]): Shown[] {
  const items = new Set(now.map((member) => member.item))
  const day = page.asOf ?? page.today
  return valuesOf(shown, 'member').filter((member) => !items.has(member.item) && member.until !== null && member.until <= day)
}

/** A bar for each source's number: never one line through numbers that were counted differently. */
function MemberCounts({ page, data }: { page: PageContext; data: ClusterData }) {
  const { language } = page
  const voices = data.voices
    .filter(
      (voice) =>
        voice.property === 'members-total' &&
        voice.rank !== 'withdrawn' &&
        !(typeof voice.value === 'object' && isAbsentValue(voice.value)),
    )
    .toSorted((one, other) => ((one.validFrom ?? '9999') < (other.validFrom ?? '9999') ? -1 : 1))
  const rows = voices.flatMap((voice) =>
    isQuantity(voice.value)
      ? [
          {
            id: String(voice.statement),
            label: labelOf(page, data, voice),
            value: lastNumber(voice.value),
            quiet: voice.validFrom === null,
            after: (
              <ReceiptMark
                page={page}
                shown={{ ...voice, rank: voice.rank === 'withdrawn' ? 'disputed' : voice.rank, contested: false }}
              />
            ),
          },
        ]
      : [],
  )
  // One number alone stands above among the key facts.
  if (rows.length < 2) return null
  return (
    <figure className="figure">
      <figcaption>
        <h3>{say(language, 'cluster.members.count')}</h3>
        <p>{say(language, 'cluster.members.count.lead')}</p>
      </figcaption>
      <Bars page={page} rows={rows} />
    </figure>
  )
}

/** The period and who says so: two numbers of one year are told apart by their sources. */
function labelOf(page: PageContext, data: ClusterData, voice: Voice): string {
  const publisher = data.sources.find((source) => source.id === voice.source)?.publisher
  return [periodText(page, voice), ...(publisher == null ? [] : [publisher])].join(', ')
}

function MemberTable({
  page,
  data,
  members,
  caption,
}: {
  page: PageContext
  data: ClusterData
  members: readonly Shown[]
  caption: string
}) {
  const { language } = page
  const of = (member: Shown) => partOf(member.value, 'organisation') ?? ''
  const about = (member: Shown) => data.organisations.find((organisation) => organisation.subject === of(member))?.shown ?? []
  const rows = members.toSorted((one, other) => compareIn(language, nameOf(page, of(one)), nameOf(page, of(other))))
  // A column in which nothing is known would only repeat that for every member.
  const hasCodes = rows.some((row) => valuesOf(about(row), 'register-code').length > 0)
  const hasDates = rows.some((row) => row.validFrom !== null || row.validTo !== null)
  return (
    <DataTable
      caption={caption}
      captionUnseen
      cards
      rows={rows}
      rowKey={(row) => `${row.statement}${row.item}`}
      columns={[
        {
          id: 'member',
          title: say(language, 'cluster.member'),
          head: true,
          cell: (row) => <Value page={page} shown={row} parts={['organisation']} />,
        },
        {
          id: 'role',
          title: say(language, 'cluster.member.role'),
          cell: (row) => <Value page={page} shown={row} parts={['role']} bare />,
        },
        {
          id: 'kind',
          title: say(language, 'cluster.member.kind'),
          cell: (row) => <Cell page={page} shown={holding(page, about(row))} property="organisation-kind" />,
        },
        ...(hasCodes
          ? [
              {
                id: 'code',
                title: say(language, 'cluster.member.code'),
                minor: true,
                cell: (row: Shown) => <Cell page={page} shown={holding(page, about(row))} property="register-code" />,
              },
            ]
          : []),
        ...(hasDates
          ? [
              {
                id: 'period',
                title: say(language, 'cluster.member.period'),
                cell: (row: Shown) => <Period page={page} validity={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}
