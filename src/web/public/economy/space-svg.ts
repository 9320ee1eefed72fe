import type { Figure } from '#core/economy/observed/figure.ts'
import { drawSpace } from '#web/figures/draw-space.ts'
import type { AboutSpace, SpaceMark } from '#web/figures/draw-space.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/name-of.ts'
import { say } from '#words/say.ts'
import type { EconomySpace, SpaceNode } from './space-data.ts'
import type { Frame } from './economy-data.ts'
import { kindOfActivity } from './space-kinds.ts'
import { activityName, codeAndName, profileLink } from './economy-names.ts'
import { figureText } from './write-figure.ts'

const LABELLED = 14

type Drawn = { readonly content: EconomySpace; readonly frame: Frame; readonly sheet: AboutSpace['sheet'] }

export function spaceTitle(page: PageContext, content: EconomySpace, frame: Frame): string {
  const { language } = page
  return content.place === null
    ? say(language, 'economy.space.title', { year: String(frame.year) })
    : say(language, 'economy.space.title.place', { year: String(frame.year), place: nameOf(page, content.place) })
}

/** The drawing alone, for the page or for its file; telephones have a narrow one. */
export function economySpaceSvg(page: PageContext, { content, frame, sheet }: Drawn): string {
  const { nodes, edges } = content
  const largest = Math.max(1, ...nodes.map(({ amount }) => amount.value ?? 0))
  const labelled = new Set(
    nodes
      .toSorted((one, other) => (other.amount.value ?? 0) - (one.amount.value ?? 0))
      .slice(0, LABELLED)
      .map(({ activity }) => activity),
  )
  const index = new Map(nodes.map(({ activity }, at) => [activity, at]))
  const strongest = Math.max(1e-9, ...edges.map(({ relatedness }) => relatedness))
  return drawSpace(
    nodes.map((node) => markOf(page, { node, frame, content, largest, isLabelled: labelled.has(node.activity) })),
    edges.map(({ from, to, relatedness }) => ({
      from: index.get(from) ?? 0,
      to: index.get(to) ?? 0,
      weight: relatedness / strongest,
    })),
    { title: spaceTitle(page, content, frame), description: say(page.language, 'economy.space.describes'), sheet },
  )
}

function markOf(
  page: PageContext,
  drawn: { node: SpaceNode; frame: Frame; content: EconomySpace; largest: number; isLabelled: boolean },
): SpaceMark {
  const { node, frame, content, largest, isLabelled } = drawn
  const name = activityName(page, frame, node.activity)
  const { quotient } = node
  const told =
    content.place === null
      ? ''
      : `; ${say(page.language, 'economy.column.quotient')} ${figureText(page.language, quotient, 'ratio')}`
  return {
    href: profileLink(page, frame, node.activity),
    title: `${codeAndName(page, frame, node.activity)}${told}`,
    label: isLabelled ? name : null,
    x: node.x,
    y: node.y,
    radius: 5 + 20 * Math.sqrt((node.amount.value ?? 0) / largest),
    colour: kindOfActivity(node.activity),
    standing: content.place === null ? (node.amount.value === null ? 'unsaid' : 'filled') : standingOf(quotient),
  }
}

/** An interval may be wholly on one side of 1; where it holds 1, it cannot be said whether the place is specialised. */
function standingOf({ value, least, most }: Figure): SpaceMark['standing'] {
  if ((value ?? least ?? 0) >= 1) return 'filled'
  return (value ?? most ?? Infinity) < 1 ? 'hollow' : 'unsaid'
}
