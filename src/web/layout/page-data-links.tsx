import type { PageContext } from '#web/page-context.ts'
import { linkToTwin } from '#web/links.ts'
import { AsOfPicker } from '#web/parts/as-of-picker.tsx'
import { say } from '#words/say.ts'

export type TwinFormat = keyof typeof titles

const titles = {
  pdf: 'PDF',
  docx: 'DOCX',
  json: 'JSON',
  csv: 'CSV',
  xlsx: 'XLSX',
  jsonld: 'JSON-LD',
  svg: 'SVG',
  png: 'PNG',
  jsonstat: 'JSON-stat',
  sdmx: 'SDMX-CSV',
} as const

/** Under the content of every page: its data in other formats, and the same page on another day. */
export function PageData({ page, twins, timeless }: { page: PageContext; twins: readonly TwinFormat[]; timeless: boolean }) {
  if (twins.length === 0 && timeless) return null
  return (
    <aside className="page-data">
      <TwinLinks page={page} twins={twins} />
      {timeless ? null : <AsOfPicker page={page} />}
    </aside>
  )
}

function TwinLinks({ page, twins }: { page: PageContext; twins: readonly TwinFormat[] }) {
  if (twins.length === 0) return null
  return (
    <div className="twins">
      <h2>{say(page.language, 'layout.twins')}</h2>
      <ul>
        {twins.map((format) => (
          <li key={format}>
            <a href={linkToTwin(page, format)} download={format === 'csv' || format === 'xlsx' ? true : undefined}>
              {titles[format]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
