import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { CopiedText } from '#web/parts/copied-text.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { slugOf } from '#web/parts/subject-link.tsx'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import { say } from '#words/say.ts'
import { sayAssumed } from './say-assumed.ts'
import type { AssumedPart, WhatIfData } from './what-if-data.ts'

/** Everything that is assumed, each with a link that leaves it out, and the address that says all of it again. */
export function AssumedList({ page, data }: { page: PageContext; data: WhatIfData }) {
  const { language } = page
  const naming = namingOf(page, data.telling)
  if (data.assumed.length === 0) return null
  return (
    <>
      <Notice tone="warning" title={say(language, 'what-if.assumed.notice')}>
        <p>{say(language, 'what-if.assumed.notice.text')}</p>
      </Notice>
      <ul className="assumed-list">
        {data.assumed.map((part) => (
          <li key={`${part.name} ${part.value}`}>
            <span className="assumed">{say(language, 'verdict.hypothetical')}</span> {sayAssumed(naming, part)}{' '}
            <a
              className="row-note"
              href={addressWith(
                page,
                data,
                data.assumed.filter((each) => each !== part),
              )}
            >
              {say(language, 'what-if.assumed.without')}
              <span className="unseen">: {sayAssumed(naming, part)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="more-title">{say(language, 'what-if.share')}</p>
      <CopiedText language={language} text={page.publicUrl + addressWith(page, data, data.assumed)} />
    </>
  )
}

/** The address of this view with some assumptions, and nothing that only the form needs. */
export function addressWith(page: PageContext, { choice }: WhatIfData, assumed: readonly AssumedPart[]): string {
  const of = (name: string) => assumed.filter((part) => part.name === name).map(({ value }) => value)
  return linkTo(page, 'what-if', null, {
    cluster: choice.cluster === null ? null : slugOf(choice.cluster),
    rules: choice.ruleSet,
    fact: of('fact'),
    gain: of('gain'),
    threshold: of('threshold'),
  })
}
