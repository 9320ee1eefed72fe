import { mayAnywhere } from '#core/people/may.ts'
import type { Act } from '#core/people/rights.ts'
import type { Person } from '#core/people/role.ts'
import type { Route } from '#words/addresses.ts'
import type { InsidePage } from './inside-page.ts'
import { insidePageOf } from './inside-page.ts'
import { deskPage } from './pages/desk.ts'
import { campaignPage } from './pages/campaign.ts'
import { reviewPage } from './pages/review.ts'
import { campaignsPage } from './pages/campaigns.ts'
import { feedbackPage } from './pages/feedback.ts'
import { sheetPage } from './pages/sheet.ts'
import { returnPage } from './pages/return.ts'
import { returnsPage } from './pages/returns.ts'
import { economyImportPage } from './pages/economy-import.ts'
import { seeAsPage } from './pages/see-as.ts'
import { auditPage } from './pages/audit.ts'
import { accountPage } from './pages/account.ts'
import { peoplePage } from './pages/people.ts'
import { invitationPage } from './pages/invitation.ts'
import { recoveryPage } from './pages/recovery.ts'
import { secondStepPage } from './pages/second-step.ts'
import { signInPage } from './pages/sign-in.ts'
import { studyDraftPage, studyDraftsPage } from './pages/study-drafts.ts'
import { letterPage, mailboxPage } from './pages/mailbox.ts'
import { notificationsPage, ownNotificationsPage } from './pages/notifications.ts'

/** The pages behind the sign-in by route: the one at its address, and one thing below it. */
export type InsidePages = { readonly [route in Route]?: { readonly list?: InsidePage; readonly one?: InsidePage } }

export const insidePages: InsidePages = {
  desk: { list: insidePageOf(deskPage) },
  returns: { list: insidePageOf(returnsPage), one: insidePageOf(returnPage) },
  feedback: { one: insidePageOf(feedbackPage) },
  sheets: { one: insidePageOf(sheetPage) },
  'sign-in': { list: insidePageOf(signInPage) },
  'second-step': { list: insidePageOf(secondStepPage) },
  recovery: { list: insidePageOf(recoveryPage) },
  invitation: { list: insidePageOf(invitationPage) },
  account: { list: insidePageOf(accountPage) },
  'see-as': { list: insidePageOf(seeAsPage) },
  campaigns: { list: insidePageOf(campaignsPage), one: insidePageOf(campaignPage) },
  reviews: { one: insidePageOf(reviewPage) },
  'study-drafts': { list: insidePageOf(studyDraftsPage), one: insidePageOf(studyDraftPage) },
  'economy-import': { list: insidePageOf(economyImportPage) },
  people: { list: insidePageOf(peoplePage) },
  audit: { one: insidePageOf(auditPage) },
  mailbox: { list: insidePageOf(mailboxPage), one: insidePageOf(letterPage) },
  notifications: { list: insidePageOf(ownNotificationsPage), one: insidePageOf(notificationsPage) },
}

/** What the menu of a person leads to, by the act that somebody must be allowed to do anywhere; null = whoever is signed in. */
const menu: readonly { readonly route: Route; readonly for: Act | null }[] = [
  { route: 'desk', for: null },
  { route: 'campaigns', for: 'read-campaign' },
  { route: 'returns', for: 'edit-return' },
  { route: 'study-drafts', for: 'read-study-draft' },
  { route: 'economy-import', for: 'import-economy' },
  { route: 'people', for: 'read-mandates' },
  { route: 'see-as', for: 'see-as' },
  { route: 'mailbox', for: 'read-mail' },
  { route: 'notifications', for: null },
]

export function menuOf(person: Person): Route[] {
  return menu.filter((entry) => entry.for === null || mayAnywhere(person, entry.for)).map(({ route }) => route)
}
