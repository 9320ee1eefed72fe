import { drawStudyFigure } from '#core/figures/draw-study-figure.ts'
import type { StudyContent, StudyFigure } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import { sayFigure } from '#words/say-study-figure.ts'

type StudyDrawingProps = { readonly language: Language; readonly content: StudyContent; readonly figure: StudyFigure }

/** The picture of a figure, drawn for wide and for narrow screens; its colours follow the page, light or dark. */
export function StudyDrawing({ language, content, figure }: StudyDrawingProps) {
  return widths.map(({ name, width }) => {
    const said = sayFigure(content, figure, { language, id: `drawing-${figure.id}-${name}`, width })
    return said === null ? null : <Drawing key={name} svg={drawStudyFigure(said)} className={`study-drawing-${name}`} />
  })
}

const widths = [
  { name: 'wide', width: 720 },
  { name: 'narrow', width: 380 },
] as const
