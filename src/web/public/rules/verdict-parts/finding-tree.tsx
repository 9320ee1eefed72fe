import { evidenceIn } from '#core/rules/finding-of.ts'
import type { Requirement } from '#core/rules/rule-set.ts'
import type { Finding } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { sayMeasuredAgainst, sayRows } from '#words/say-verdict.ts'
import { sayRequirement } from '#words/say-requirement.ts'
import { say } from '#words/say.ts'
import { EvidenceMarks } from './evidence-list.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { namingOf, ruleSetIn } from './telling.ts'
import type { Telling } from './telling.ts'

/** What was found, against what is asked for, with the marks of the statements that it rests on. */
export function MeasuredLine({ page, telling, finding }: { page: PageContext; telling: Telling; finding: Finding }) {
  // That all rows meet it, their number has just said.
  const rows = finding.rows.every(({ outcome }) => outcome === 'pass') ? null : sayRows(page.language, finding)
  return (
    <p className="measured">
      <span className="measured-found">{sayMeasuredAgainst(namingOf(page, telling), finding)}</span>
      <EvidenceMarks page={page} telling={telling} evidence={ownEvidence(finding)} />
      {finding.hypothetical ? <span className="assumed">{say(page.language, 'verdict.hypothetical')}</span> : null}
      {rows === null ? null : <span className="row-note measured-rows">{rows}</span>}
    </p>
  )
}

/** The statements of the finding itself; of a count, those of its rows. */
function ownEvidence(finding: Finding): readonly number[] {
  return finding.evidence.length > 0 ? finding.evidence : evidenceIn(finding)
}

type PartsProps = {
  page: PageContext
  telling: Telling
  requirement: Requirement
  finding: Finding
  /** The rule set in whose words the requirement stands. */
  ruleSet: string
  /** How many levels of parts are told; all unless given. */
  levels?: number
}

/** The parts of all, any, at-least and not, and the conditions of another rule set, each with what was found for it. */
export function FindingParts({ levels = Infinity, ...props }: PartsProps) {
  const parts = levels > 0 ? pairs(props) : []
  if (parts.length === 0) return null
  return (
    <ul className="finding-parts">
      {parts.map((part) => (
        <li key={part.key}>
          <OutcomeMark page={props.page} outcome={part.finding.outcome} />
          <div>
            <p className="finding-asked">{part.title}</p>
            {part.finding.measured.kind === 'parts' ? null : (
              <MeasuredLine page={props.page} telling={props.telling} finding={part.finding} />
            )}
            {part.requirement === null ? null : (
              <FindingParts
                {...props}
                requirement={part.requirement}
                finding={part.finding}
                ruleSet={part.ruleSet}
                levels={levels - 1}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

type Pair = {
  readonly key: string
  readonly title: string
  readonly requirement: Requirement | null
  readonly finding: Finding
  readonly ruleSet: string
}

function pairs({ page, telling, requirement, finding, ruleSet }: PartsProps): Pair[] {
  const naming = namingOf(page, telling)
  const lists = ruleSetIn(telling, ruleSet)?.lists ?? {}
  const asked = requirementsIn(telling, requirement, ruleSet)
  return finding.parts.flatMap((part, index): Pair[] => {
    const own = asked[index]
    if (own === undefined) return []
    const title = own.name === null ? sayRequirement(naming, own.requirement, lists) : own.name[page.language]
    return [{ key: String(index), title, requirement: own.requirement, finding: part, ruleSet: own.ruleSet }]
  })
}

type Asked = {
  readonly name: { readonly lt: string; readonly en: string } | null
  readonly requirement: Requirement
  readonly ruleSet: string
}

/** The requirements to which the parts of a finding belong, in their order. */
function requirementsIn(telling: Telling, requirement: Requirement, ruleSet: string): Asked[] {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.parts.map((part) => ({ name: null, requirement: part, ruleSet }))
    case 'not':
      return [{ name: null, requirement: requirement.part, ruleSet }]
    case 'rule-set': {
      const other = ruleSetIn(telling, requirement.ruleSet)
      const test = other?.tests.find(({ id }) => id === requirement.test) ?? other?.tests.at(-1)
      return (test?.conditions ?? [])
        .filter(({ reading }) => reading === null || reading === requirement.reading)
        .map(({ name, requires }) => ({ name, requirement: requires, ruleSet: requirement.ruleSet }))
    }
    default:
      return []
  }
}
