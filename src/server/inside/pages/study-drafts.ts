import { may } from '#core/people/may.ts'
import type { StudyDraftData, StudyDraftsData } from '#web/agency/study/study-draft-data.ts'
import { draftImprint } from '#words/study/imprint-of.ts'
import { studyFiles } from '#server/study/make-study-file.ts'
import type { InsideDefinition } from '../inside-page.ts'
import { readStudyDrafts } from '../study/read-study-drafts.ts'
import { studyDraftData } from '../study/study-draft-content.ts'
import { studyDraftDeeds } from '../study/study-draft-deeds.ts'

/** The studies of all years that campaigns asked about. */
export const studyDraftsPage: InsideDefinition<StudyDraftsData> = {
  page: 'study-drafts',
  needs: () => ({ act: 'read-study-draft', on: null }),
  async load({ world, person }) {
    const seesNow = may(person, { act: 'read-return', on: null })
    return { studies: (await readStudyDrafts(world)).filter(({ putForwardAt }) => seesNow || putForwardAt !== null) }
  },
}

/** A study in the making: what is to be checked, the editor's texts, the whole of it, and how it becomes an edition. */
export const studyDraftPage: InsideDefinition<StudyDraftData> = {
  page: 'study-draft',
  needs: () => ({ act: 'read-study-draft', on: null }),
  load: (visit) => studyDraftData(visit),
  files: studyFiles(({ content }, { language }) => ({ content, imprint: draftImprint, language })),
  deeds: studyDraftDeeds,
}
