import { propertyIds } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { LabelBadges } from '#web/parts/cell.tsx'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { Values } from '#web/parts/field-list.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { holding, inLanguageEach, valuesOf } from '#web/parts/pick-shown.ts'
import { SubjectLink, nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { propertyLabel } from '#web/parts/value.tsx'
import type { SubjectShown } from '#web/public/dossier.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { MOST_COMPARED } from './compare-data.ts'
import type { CompareData } from './compare-data.ts'
import { differ } from './differ.ts'

/** What is laid side by side; names and histories have their own pages. */
const left: readonly PropertyId[] = ['name', 'former-name', 'event', 'predecessor', 'member', 'project', 'description']

/** What differs by its nature says nothing when it does. */
const always: readonly PropertyId[] = ['short-name', 'other-name', 'website']

export function ComparePage({ page, data }: { page: PageContext; data: CompareData }) {
  const { language } = page
  const title = say(language, 'compare.title')
  return (
    <Layout page={page} title={title} description={say(language, 'compare.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'compare.lead')}</p>
      </PageTitle>
      {data.unknown.length === 0 && data.leftOut === 0 ? null : (
        <Notice tone="warning">
          {data.unknown.length === 0 ? null : <p>{say(language, 'compare.unknown', { names: data.unknown.join(', ') })}</p>}
          {data.leftOut === 0 ? null : <p>{say(language, 'compare.left-out', { count: data.leftOut })}</p>}
        </Notice>
      )}
      {data.chosen.length === 0 ? (
        <EmptyState title={say(language, 'compare.none')}>
          <p>{say(language, 'compare.none.hint')}</p>
        </EmptyState>
      ) : (
        <SideBySide page={page} chosen={data.chosen} />
      )}
      {data.chosen.length < MOST_COMPARED ? <AddCluster page={page} data={data} /> : null}
    </Layout>
  )
}

function SideBySide({ page, chosen }: { page: PageContext; chosen: readonly SubjectShown[] }) {
  const { language } = page
  const columns = chosen.map(({ subject, shown }) => ({ subject, shown: holding(page, shown) }))
  const properties = propertyIds.filter(
    (property) => !left.includes(property) && columns.some(({ shown }) => valuesOf(shown, property).length > 0),
  )
  const slugs = chosen.map(({ subject }) => slugOf(subject))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be reached by keyboard
    <div className="table compare" tabIndex={0} role="group" aria-label={say(language, 'compare.title')}>
      <table>
        <caption className="unseen">{say(language, 'compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say(language, 'compare.property')}</th>
            {columns.map(({ subject }) => (
              <th key={subject} scope="col">
                <span className="row-title">
                  <SubjectLink page={page} subject={subject} />
                </span>
                <a
                  className="row-note"
                  href={linkTo(page, 'compare', null, { cluster: slugs.filter((slug) => slug !== slugOf(subject)) })}
                  aria-label={say(language, 'compare.remove.label', { name: nameOf(page, subject) })}
                >
                  {say(language, 'compare.remove')}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {properties.map((property) => {
            const differs = !always.includes(property) && differ(columns.map(({ shown }) => valuesOf(shown, property)))
            return (
              <tr key={property} className={differs ? 'differs' : undefined}>
                <th scope="row">
                  {propertyLabel(page, property)}
                  {differs ? <span className="row-note"> {say(language, 'compare.differs')}</span> : null}
                </th>
                {columns.map(({ subject, shown }) => (
                  <td key={subject}>{cell(page, shown, property)}</td>
                ))}
              </tr>
            )
          })}
          <MembersRow page={page} columns={columns} />
        </tbody>
      </table>
    </div>
  )
}

function cell(page: PageContext, shown: SubjectShown['shown'], property: PropertyId) {
  const values = inLanguageEach(page, valuesOf(shown, property))
  if (values.length === 0) return <span className="absent">{say(page.language, 'common.unknown')}</span>
  return property === 'label' ? <LabelBadges page={page} shown={values} /> : <Values page={page} values={values} />
}

function MembersRow({ page, columns }: { page: PageContext; columns: readonly SubjectShown[] }) {
  return (
    <tr>
      <th scope="row">{say(page.language, 'compare.members-named')}</th>
      {columns.map(({ subject, shown }) => {
        const members = valuesOf(shown, 'member').length
        return (
          <td key={subject}>
            {members === 0 ? <span className="absent">{say(page.language, 'common.unknown')}</span> : members}
          </td>
        )
      })}
    </tr>
  )
}

function AddCluster({ page, data }: { page: PageContext; data: CompareData }) {
  const { language } = page
  const chosen = data.chosen.map(({ subject }) => subject)
  return (
    <form className="search-form" action={addressOf('compare', language)}>
      {chosen.map((subject) => (
        <input key={subject} type="hidden" name="cluster" value={slugOf(subject)} />
      ))}
      {page.asOf === null ? null : <input type="hidden" name="asOf" value={page.asOf} />}
      {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
      <label className="grow">
        <span className="unseen">{say(language, 'compare.add')}</span>
        <select name="cluster" defaultValue="">
          <option value="">
            {say(language, 'compare.add')}: {say(language, 'compare.choose')}
          </option>
          {data.candidates
            .filter((subject) => !chosen.includes(subject))
            .map((subject) => (
              <option key={subject} value={slugOf(subject)}>
                {nameOf(page, subject)}
              </option>
            ))}
        </select>
      </label>
      <button type="submit">{say(language, 'compare.add.submit')}</button>
    </form>
  )
}
