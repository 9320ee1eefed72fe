import { catalogue } from '#words/catalogue.ts'
import { isMessageKey } from '#words/say.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { PageContext } from '#web/page-context.ts'
import type { ReturnData } from './return-data.ts'

/** Sentences that the browser says itself, by the beginning of their names. */
const said = [
  'finding.return.',
  'save.',
  'common.absent.',
  'question.column.',
  'answer.trouble.',
  'return.source.',
  'return.organisation.',
]

/** What the script of the form needs: data, not a script, so that the security policy has nothing to allow. */
export function ReturnScript({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  const asked = data.sections.flatMap(({ fields }) => fields.map(({ question }) => question))
  const labels = asked.map((question) => `question.${question}.label`)
  const keys = Object.keys(catalogue[language]).filter(isMessageKey)
  const wanted = keys.filter((key) => said.some((beginning) => key.startsWith(beginning)) || labels.includes(key))
  const material = {
    id: data.id,
    person: data.person,
    form: data.form,
    year: data.year,
    language,
    check: data.check,
    names: page.names,
    phrases: Object.fromEntries(wanted.map((key: MessageKey) => [key, catalogue[language][key]])),
  }
  const text = JSON.stringify(material).replaceAll('<', String.raw`\u003c`)
  return <script type="application/json" id="return-material" dangerouslySetInnerHTML={{ __html: text }} />
}
