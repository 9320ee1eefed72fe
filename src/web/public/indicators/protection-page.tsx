import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { isMessageKey, say } from '#words/say.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { ProtectionData } from './indicators-data.ts'

const withheld = ['too-few', 'dominated', 'too-close', 'protects-another'] as const

/** How firms are protected: rules, reasons to withhold, and the method in sentences. */
export function ProtectionPage({ page, data }: { page: PageContext; data: ProtectionData }) {
  const { language } = page
  const title = say(language, 'disclosure.title')
  return (
    <Layout page={page} title={title} description={say(language, 'disclosure.lead')}>
      <PageTitle title={title}>
        <p>{say(language, 'disclosure.lead')}</p>
      </PageTitle>
      <Section id="rules" title={say(language, 'protection.rules')}>
        {data.rules.map(({ id, ids }) => (
          <section key={id} className="chain">
            <h3>{say(language, `disclosure.rule.${id}`)}</h3>
            <p>{say(language, `disclosure.rule.${id}.means`)}</p>
            <details>
              <summary>{say(language, 'protection.indicators', { count: ids.length })}</summary>
              <ul className="prose-list">
                {ids.map((each) => (
                  <li key={each}>
                    <a href={linkTo(page, 'indicators', each)}>{say(language, `indicator.${each}.name`)}</a>
                  </li>
                ))}
              </ul>
            </details>
          </section>
        ))}
      </Section>
      <Section id="withheld" title={say(language, 'protection.withheld')}>
        <ul className="prose-list">
          {withheld.map((because) => (
            <li key={because}>{say(language, `disclosure.because.${because}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="method" title={say(language, 'disclosure.method.title')}>
        <ol className="prose-list">
          {methodSteps().map((step) => (
            <li key={step}>{say(language, step)}</li>
          ))}
        </ol>
      </Section>
    </Layout>
  )
}

/** The sentences of the method, as many as there are. */
function methodSteps(): MessageKey[] {
  const steps: MessageKey[] = []
  for (let number = 1; ; number += 1) {
    const key = `disclosure.method.${number}`
    if (!isMessageKey(key)) return steps
    steps.push(key)
  }
}
