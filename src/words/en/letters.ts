import type { letters as lt } from '../lt/letters.ts'

export const letters = {
  'letter.greeting': 'Hello,',
  'letter.footer': 'Santalka ({host}) sent this by itself. Nobody reads replies to it.',
  'letter.ignore': 'If you did not expect this letter, do nothing, and pass the link on to nobody.',
  'letter.link-hint': 'If the button does not work, copy this address into your browser:',
  'letter.reason': 'The reason given:',

  'letter.invitation.subject': 'Invitation to Santalka: {into}',
  'letter.invitation.lead': '{inviter} invites you to Santalka, the open register of clusters ({into}).',
  'letter.invitation.more': 'The invitation can be used once, until {until}.',
  'letter.invitation.action': 'Accept the invitation',

  'letter.recovery.subject': 'A new password for Santalka',
  'letter.recovery.lead': 'Somebody asked to change the password of your account.',
  'letter.recovery.more': 'The link works once, for {minutes, plural, one {# minute} other {# minutes}}.',
  'letter.recovery.action': 'Choose a new password',

  'letter.campaign-opened.subject': 'Monitoring {campaign} has begun: {cluster}',
  'letter.campaign-opened.lead':
    'The monitoring of clusters in {campaign} has begun. We look forward to the return of {cluster} for {asksAbout}.',
  'letter.campaign-opened.more':
    'Please submit it by {deadline}. What the register knows is filled in already and only has to be confirmed or corrected. The dates are attached as a calendar file.',
  'letter.campaign-opened.action': 'Open the return',

  'letter.reminder.subject':
    '{when, select, before {{days, plural, one {# day} other {# days}} left for the return} today {The return is due today} other {The return is overdue}}: {cluster}',
  'letter.reminder.lead':
    '{when, select, before {The return of {cluster} for {asksAbout} is due by {deadline}.} today {The return of {cluster} for {asksAbout} is due today, {deadline}.} other {The return of {cluster} for {asksAbout} was due by {deadline}, {days, plural, one {# day} other {# days}} ago.}}',
  'letter.reminder.more':
    '{started, select, yes {It has been started, and what you entered is kept.} other {It has not been started. Some answers are filled in already and only have to be confirmed or corrected.}}',
  'letter.reminder.action': '{started, select, yes {Continue} other {Begin}}',

  'letter.deadline-extended.subject': 'More time for the return, until {deadline}: {cluster}',
  'letter.deadline-extended.lead':
    'The deadline for the return of {cluster} for {asksAbout} was extended. It is now {deadline} (it was {before}).',
  'letter.deadline-extended.action': 'Open the return',

  'letter.return-sent-back.subject': 'The return was sent back for correction: {cluster}',
  'letter.return-sent-back.lead': '{reviewer} sent the return of {cluster} for {asksAbout} back for correction.',
  'letter.return-sent-back.more':
    '{comments, plural, =0 {} one {There is # comment in the return.} other {There are # comments in the return.}}',
  'letter.return-sent-back.action': 'Correct the return',

  'letter.reopened.subject': 'The return was reopened: {cluster}',
  'letter.reopened.lead': '{reviewer} reopened the return of {cluster} for {asksAbout}.',
  'letter.reopened.more': 'Whatever you change has to be submitted again.',
  'letter.reopened.action': 'Open the return',

  'letter.sheet-invitation.subject': 'Three minutes for your cluster: {cluster}',
  'letter.sheet-invitation.lead':
    '{cluster} is preparing its return for {asksAbout}, and asks {organisation} to answer a few questions.',
  'letter.sheet-invitation.more':
    'It takes about three minutes, a phone will do, and no account is needed. Please answer by {deadline}. You choose whether the coordinator sees your answers or only the totals. The link is meant for you alone.',
  'letter.sheet-invitation.action': 'Answer',

  'letter.digest.subject': '{count, plural, one {# update} other {# updates}} in the monitoring of clusters',
  'letter.digest.lead': '{count, plural, one {One thing} other {# things}} happened since the last letter.',
  'letter.digest.line.comment': '{count, plural, one {# new comment} other {# new comments}}',
  'letter.digest.line.approved': 'the return was approved',
  'letter.digest.line.return-submitted': 'the return was submitted',
  'letter.digest.line.overdue': 'the return is overdue',
  'letter.digest.line.value-changed': '{count, plural, one {# value changed} other {# values changed}}',
  'letter.digest.about': '{cluster}, {asksAbout}',
  'letter.digest.by': '{line} ({authors})',
  'letter.digest.preferences': 'Choose how often you get such letters here: {url}',

  'calendar.name': 'Monitoring of clusters, {asksAbout}',
  'calendar.opens': 'Monitoring of clusters for {asksAbout} begins',
  'calendar.sheets-due': 'Last day of the member survey for {asksAbout}',
  'calendar.returns-due': 'Returns of clusters for {asksAbout} are due',
  'calendar.closes': 'Monitoring of clusters for {asksAbout} ends',
  'calendar.study-due': 'Study of clusters for {asksAbout} is published',
} as const satisfies Record<keyof typeof lt, string>
