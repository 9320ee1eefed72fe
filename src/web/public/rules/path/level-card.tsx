import type { BriefVerdict } from '#core/rules/judge.ts'
import type { Both, RuleSet } from '#core/rules/rule-set.ts'
import type { Outcome } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { periodText } from '#web/parts/period.tsx'
import { OutcomeSign } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { say } from '#words/say.ts'
import { levelsOf, reachOf } from './levels-of.ts'
import type { LevelStanding, Standing } from './levels-of.ts'

const signOf = {
  reached: 'pass',
  'ruled-out': 'fail',
  open: 'cannot-say',
  'not-entered': 'cannot-say',
} as const satisfies Record<Standing, Outcome>

/** The ladder of levels of one edition of the rules: how high a cluster surely stands, how high it may stand, and why. */
export function LevelCard({
  page,
  ruleSet,
  verdict,
  href,
}: {
  page: PageContext
  ruleSet: RuleSet
  verdict: Pick<BriefVerdict, 'tests' | 'inForce'>
  href: string
}) {
  const { language } = page
  const levels = levelsOf(ruleSet, verdict)
  const isLadder = levels.length > 1
  return (
    <article className={verdict.inForce ? 'level-card' : 'level-card level-card-past'}>
      <h3 className="level-card-title">
        <a href={href}>{ruleSet.name[language]}</a>
      </h3>
      <p className="row-note">
        {say(language, verdict.inForce ? 'path.levels.in-force' : 'path.levels.not-in-force', {
          period: periodText(page, { validFrom: ruleSet.inForce.from, validTo: ruleSet.inForce.to }),
        })}
      </p>
      <p className="level-card-sum">{sayReach(page, levels)}</p>
      {isLadder ? (
        <ol className="ladder">
          {levels.map((level) => (
            <li key={level.test} className={`outcome outcome-${signOf[level.standing]}`}>
              <OutcomeSign outcome={signOf[level.standing]} />
              <span>
                <span className="ladder-name">{level.name[language]}</span>{' '}
                <span className="ladder-standing">{say(language, `path.standing.${level.standing}`)}</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      <Why page={page} level={levels[0]} />
    </article>
  )
}

/** Of the highest level: what is met, what is not, what is missing. */
function Why({ page, level }: { page: PageContext; level: LevelStanding | undefined }) {
  const { language } = page
  if (level === undefined || level.standing === 'reached') return null
  const lines = (['unmet', 'open', 'notEntered', 'met'] as const).flatMap((kind) =>
    level[kind].length === 0 ? [] : [{ kind, names: level[kind].map((name: Both) => name[language]).join(', ') }],
  )
  return (
    <dl className="level-why">
      {lines.map(({ kind, names }) => (
        <div key={kind}>
          <dt>{say(language, `path.why.${kind}`)}</dt>
          <dd>{names}</dd>
        </div>
      ))}
    </dl>
  )
}

function sayReach(page: PageContext, levels: readonly LevelStanding[]): string {
  const { language } = page
  const { reached, possible } = reachOf(levels)
  if (levels.length === 1) return say(language, `path.reach.single.${levels[0]?.standing ?? 'open'}`)
  if (possible === null) return say(language, 'path.reach.none')
  if (reached === null) return say(language, 'path.reach.possible', { possible: possible.name[language] })
  if (reached.test === possible.test) return say(language, 'path.reach.reached', { reached: reached.name[language] })
  return say(language, 'path.reach.between', { reached: reached.name[language], possible: possible.name[language] })
}
