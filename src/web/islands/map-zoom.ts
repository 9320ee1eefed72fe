import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { ZoomTransform } from 'd3-zoom'

const STEP = 1.6
const PUSH = 60
const DEEPEST = 12

/** Lets the map be enlarged and moved by wheel, fingers, buttons and keys. Without it the map is a still picture with links. */
export function startMapZoom(): void {
  for (const frame of document.querySelectorAll<HTMLElement>('[data-map-frame]')) {
    const svg = frame.querySelector<SVGSVGElement>('svg[data-map]')
    const view = svg?.querySelector<SVGGElement>('[data-map-view]')
    if (svg && view) liven(frame, svg, view)
  }
}

function liven(frame: HTMLElement, svg: SVGSVGElement, view: SVGGElement): void {
  const { width, height } = svg.viewBox.baseVal
  const marks = [...view.querySelectorAll<SVGGElement>('[data-map-mark]')]
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent([
      [0, 0],
      [width, height],
    ])
    .scaleExtent([1, DEEPEST])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    // A page is scrolled over the map; the wheel enlarges only with Ctrl, one finger moves only an enlarged map.
    .filter((event: Event) => isMeant(event, svg))
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      view.setAttribute('transform', transform.toString())
      // Marks keep nearly their size: what was crowded comes apart.
      for (const mark of marks)
        mark.setAttribute('transform', `translate(${mark.dataset['mapMark'] ?? '0 0'}) scale(${1 / transform.k ** 0.8})`)
      svg.toggleAttribute('data-map-enlarged', transform.k > 1)
    })
  const selection = select(svg)
  selection.call(behaviour).on('dblclick.zoom', null)
  const deeds: Record<string, () => void> = {
    in: () => behaviour.scaleBy(selection, STEP),
    out: () => behaviour.scaleBy(selection, 1 / STEP),
    reset: () => behaviour.transform(selection, zoomIdentity),
    left: () => behaviour.translateBy(selection, PUSH, 0),
    right: () => behaviour.translateBy(selection, -PUSH, 0),
    up: () => behaviour.translateBy(selection, 0, PUSH),
    down: () => behaviour.translateBy(selection, 0, -PUSH),
  }
  const keys: Record<string, string> = {
    '+': 'in',
    '=': 'in',
    '-': 'out',
    '0': 'reset',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    ArrowUp: 'up',
    ArrowDown: 'down',
  }
  for (const button of frame.querySelectorAll<HTMLElement>('[data-map-zoom]')) {
    button.addEventListener('click', () => deeds[button.dataset['mapZoom'] ?? '']?.())
  }
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const deed = deeds[keys[event.key] ?? '']
    if (!deed) return
    event.preventDefault()
    deed()
  })
}

function isMeant(event: Event, svg: SVGSVGElement): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey
  if ('touches' in event && event.touches instanceof TouchList)
    return event.touches.length > 1 || svg.hasAttribute('data-map-enlarged')
  return !(event instanceof MouseEvent) || event.button === 0
}
