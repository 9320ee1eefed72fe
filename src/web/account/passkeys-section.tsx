import type { PageContext } from '#web/page-context.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { AccountData } from './account-data.ts'
import { DeedOfOne } from './deed-of-one.tsx'
import { TextField } from './text-field.tsx'

export function PasskeysSection({ page: { language }, data: { passkeys } }: { page: PageContext; data: AccountData }) {
  return (
    <Section id="passkeys" title={say(language, 'account.passkeys')} lead={say(language, 'account.passkeys.lead')}>
      {passkeys.length === 0 ? <p>{say(language, 'account.passkeys.none')}</p> : null}
      <ul className="account-rows">
        {passkeys.map(({ id, name, addedAt }) => {
          const shown = name === '' ? say(language, 'account.passkeys.unnamed') : name
          return (
            <li key={id}>
              <span>
                <strong>{shown}</strong>
                {addedAt === null ? null : (
                  <span className="row-note">{say(language, 'account.passkeys.added', { moment: formatMoment(addedAt) })}</span>
                )}
              </span>
              <DeedOfOne
                section="passkeys"
                deed="passkey-remove"
                field="passkey"
                id={id}
                label={say(language, 'account.passkeys.remove')}
                about={say(language, 'account.passkeys.remove.label', { name: shown })}
              />
            </li>
          )
        })}
      </ul>
      <noscript>
        <p className="row-note">{say(language, 'account.passkeys.needs-script')}</p>
      </noscript>
      <form className="account-form needs-script" data-passkey="add">
        <TextField
          id="passkey-name"
          name="name"
          label={say(language, 'account.passkeys.name')}
          placeholder={say(language, 'account.passkeys.name.example')}
          required={false}
          autoComplete="off"
          maxLength={60}
        />
        <p className="form-actions">
          <button className="button-quiet">{say(language, 'account.passkeys.add')}</button>
        </p>
        <p className="wrong" role="alert" hidden data-passkey-failed>
          {say(language, 'account.passkeys.failed')}
        </p>
        <p className="wrong" role="alert" hidden data-passkey-stale>
          {say(language, 'account.passkeys.stale')}
        </p>
      </form>
    </Section>
  )
}
