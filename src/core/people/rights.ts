import type { Role } from './role.ts'

/** Everything of which the house asks whether a person may do it, in the order of the table that people read. */
export const acts = [
  'read-return',
  'edit-return',
  'submit-return',
  'sign-return',
  'send-sheets',
  'answer-sheet',
  'read-sheet',
  'read-feedback',
  'comment-return',
  'return-to-coordinator',
  'approve-return',
  'lock-return',
  'reopen-return',
  'read-campaign',
  'open-campaign',
  'extend-deadline',
  'read-study-draft',
  'write-study',
  'approve-study',
  'freeze-study',
  'read-mandates',
  'grant-mandate',
  'read-audit',
  'see-as',
  'manage-accounts',
  'read-mail',
  'settle-mail',
  'import-economy',
  'drop-economy',
] as const
export type Act = (typeof acts)[number]

/** all: wherever; own: where the role has its scope. A role that is not named may not. */
export type Reach = 'all' | 'own'

/** Acts that change something: nobody does them while seeing as another role. */
export const changingActs: ReadonlySet<Act> = new Set<Act>([
  'edit-return',
  'submit-return',
  'sign-return',
  'send-sheets',
  'answer-sheet',
  'comment-return',
  'return-to-coordinator',
  'approve-return',
  'lock-return',
  'reopen-return',
  'open-campaign',
  'extend-deadline',
  'write-study',
  'approve-study',
  'freeze-study',
  'grant-mandate',
  'manage-accounts',
  'settle-mail',
  'import-economy',
  'drop-economy',
])

/**
 * Who may do what. Administrators keep accounts and do not see returns; the ministry sees how far a campaign is and
 * drafts of studies, never a return; only the agency sees what one firm answered, and the coordinator where the firm wants it.
 */
export const rights: { readonly [act in Act]: { readonly [role in Role]?: Reach } } = {
  'read-return': { coordinator: 'own', signatory: 'own', officer: 'all', reviewer: 'all', expert: 'own' },
  'edit-return': { coordinator: 'own', signatory: 'own' },
  'submit-return': { coordinator: 'own', signatory: 'own' },
  'sign-return': { signatory: 'own' },
  'send-sheets': { coordinator: 'own', signatory: 'own' },
  'answer-sheet': { 'member-firm': 'own' },
  'read-sheet': { 'member-firm': 'own', officer: 'all', reviewer: 'all' },
  'read-feedback': { coordinator: 'own', signatory: 'own', officer: 'all' },
  'comment-return': { coordinator: 'own', signatory: 'own', officer: 'all', reviewer: 'all', expert: 'own' },
  'return-to-coordinator': { officer: 'all', reviewer: 'all' },
  'approve-return': { officer: 'all', reviewer: 'all' },
  'lock-return': { officer: 'all' },
  'reopen-return': { officer: 'all' },
  'read-campaign': { officer: 'all', reviewer: 'all', ministry: 'all', association: 'all' },
  'open-campaign': { officer: 'all' },
  'extend-deadline': { officer: 'all' },
  'read-study-draft': { officer: 'all', reviewer: 'all', ministry: 'all' },
  'write-study': { officer: 'all' },
  'approve-study': { reviewer: 'all', ministry: 'all', officer: 'all' },
  'freeze-study': { officer: 'all' },
  'read-mandates': { signatory: 'own', officer: 'all', administrator: 'all' },
  'grant-mandate': { signatory: 'own', officer: 'all', administrator: 'all' },
  'read-audit': { coordinator: 'own', signatory: 'own', officer: 'all', administrator: 'all' },
  'see-as': { officer: 'all', administrator: 'all' },
  'manage-accounts': { administrator: 'all' },
  'read-mail': { administrator: 'all' },
  'settle-mail': { administrator: 'all' },
  'import-economy': { officer: 'all', administrator: 'all' },
  'drop-economy': { officer: 'all', administrator: 'all' },
}

/**
 * Roles that a role may give to others: the head of a cluster delegates within it, the agency names heads, coordinators
 * and experts, the administrator names the people of the agency, the ministry and the association.
 */
export const grants: { readonly [role in Role]?: readonly Role[] } = {
  signatory: ['coordinator', 'signatory'],
  officer: ['coordinator', 'signatory', 'expert'],
  administrator: ['signatory', 'officer', 'reviewer', 'ministry', 'association', 'expert', 'administrator'],
}
