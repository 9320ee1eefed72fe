import type { Change } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { saySteps } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'

/** What would make it pass: every step as a sentence. All of them together, when there are several. */
export function StepList({ page, telling, change }: { page: PageContext; telling: Telling; change: Change | null }) {
  const sentences = saySteps(namingOf(page, telling.editions), change)
  const [only, ...others] = sentences
  if (others.length === 0) return <p className="verdict-step">{only}</p>
  return (
    <>
      {change !== null && change.steps.length > 1 ? (
        <p className="verdict-steps-all">{say(page.language, 'verdict-parts.steps.all')}</p>
      ) : null}
      <ol className="verdict-steps">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  )
}
