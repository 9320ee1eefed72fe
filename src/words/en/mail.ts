import type { mail as lt } from '../lt/mail.ts'

export const mail = {
  'mailbox.title': 'Mailbox',
  'mailbox.lead':
    'The invented country sends no mail: whatever Santalka wrote to its invented people lies here, and everybody can see it.',
  'mailbox.empty': 'No letters yet',
  'mailbox.empty.hint': 'They appear when a campaign is opened, a return is sent back, or somebody is invited.',
  'mailbox.to': 'To',
  'mailbox.subject': 'Subject',
  'mailbox.kind': 'Kind',
  'mailbox.at': 'Written',
  'mailbox.state': 'State',
  'mailbox.reply': 'What the mail server answered',
  'mailbox.attempts': 'Times',
  'mailbox.back': 'All letters',
  'mailbox.link-expired': 'Not sent before its link expired, so what it said is erased.',
  'mailbox.forgotten':
    'What this letter said is not kept: letters of its kind are forgotten once they are sent, or once their link has expired.',
  'mailbox.attachment': 'Attached: the dates of the campaign as a calendar file',
  'mailbox.office.title': 'Queue of mail',
  'mailbox.office.lead':
    'Every letter is sent once. Here are those that are in doubt and those that could not be sent. What they say is not shown.',
  'mailbox.office.none': 'No letter is stuck',
  'mailbox.office.sends-nothing': 'No mail server is set (SANTALKA_SMTP_URL), so no letter leaves, and all of them wait.',
  'mailbox.office.count': '{state}: {count, plural, one {# letter} other {# letters}}',
  'mailbox.send-again': 'Send again',
  'mailbox.arrived': 'It arrived',
  'said.mail-settled': 'Your decision about the letter is recorded.',
  'said.mail-settled-before': 'This letter was decided about before.',

  'letter-state.waiting': 'waiting',
  'letter-state.sending': 'being sent',
  'letter-state.handed-over': 'being handed over',
  'letter-state.sent': 'sent',
  'letter-state.in-doubt': 'in doubt',
  'letter-state.dead': 'not sent',

  'letter-kind.invitation': 'invitation',
  'letter-kind.recovery': 'change of password',
  'letter-kind.campaign-opened': 'campaign opened',
  'letter-kind.reminder': 'reminder',
  'letter-kind.deadline-extended': 'deadline extended',
  'letter-kind.return-sent-back': 'return sent back',
  'letter-kind.reopened': 'return reopened',
  'letter-kind.sheet-invitation': 'questions to a member',
  'letter-kind.digest': 'digest',

  'notifications.title': 'Notifications',
  'notifications.lead':
    'Comments, returns that were submitted or approved, and changed values are gathered into one letter. Choose how often you get it. Invitations, reminders and returns that were sent back come at once.',
  'notifications.rhythm': 'How often',
  'notifications.at-once': 'At once (within minutes)',
  'notifications.daily': 'Every morning',
  'notifications.weekly': 'On Monday mornings',
  'notifications.never': 'Never',
  'notifications.keep': 'Save',
  'said.notifications-kept': 'Your choice is saved.',
} as const satisfies Record<keyof typeof lt, string>
