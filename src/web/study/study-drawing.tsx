import { drawStudyFigure } from '#core/figures/draw-study-figure.ts'
import type { StudyContent, StudyFigure } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { Drawing } from '#web/figures/drawing.tsx'
import { sayFigure } from '#words/say-study-figure.ts'

type StudyDrawingProps = { readonly language: Language; readonly content: StudyContent; readonly figure: StudyFigure }

/** The picture of a figure; its colours follow the page, light or dark. */
export function StudyDrawing({ language, content, figure }: StudyDrawingProps) {
  const said = sayFigure(content, figure, { language, id: `figure-${figure.id}` })
  return said === null ? null : <Drawing svg={drawStudyFigure(said)} />
}
