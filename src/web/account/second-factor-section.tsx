import type { Language } from '#core/values/language.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { AccountData } from './account-data.ts'
import { TextField } from './text-field.tsx'

type Part = { language: Language; data: AccountData }

/** The second step at sign-in: off, being set up, on. */
export function SecondFactorSection({ language, data }: Part) {
  const { secondFactor } = data
  return (
    <Section id="second-factor" title={say(language, 'account.second-factor')}>
      {secondFactor.is === 'begun' ? <SettingUp language={language} data={data} begun={secondFactor} /> : null}
      {secondFactor.is === 'off' ? (
        <>
          <p>{say(language, 'account.second-factor.off')}</p>
          <WithPassword language={language} data={data} deeds={[{ deed: 'second-factor-begin', key: 'begin', isQuiet: false }]} />
        </>
      ) : null}
      {secondFactor.is === 'on' ? (
        <>
          <p>{say(language, 'account.second-factor.on')}</p>
          {data.newBackupCodes === null ? null : <BackupCodes language={language} codes={data.newBackupCodes} />}
          <WithPassword
            language={language}
            data={data}
            hint={say(language, 'account.second-factor.new-codes.hint')}
            deeds={[
              { deed: 'backup-codes', key: 'new-codes', isQuiet: true },
              { deed: 'second-factor-end', key: 'end', isQuiet: true },
            ]}
          />
        </>
      ) : null}
    </Section>
  )
}

type Deed = { readonly deed: string; readonly key: 'begin' | 'end' | 'new-codes'; readonly isQuiet: boolean }

/** Deeds that whoever found an open browser must not do: the password is asked for once more. */
function WithPassword({ language, data, deeds, hint }: Part & { deeds: readonly Deed[]; hint?: string }) {
  const { problem, hasPassword } = data
  const isWrong = problem?.at === 'second-factor' && problem.code === 'wrong-password'
  return (
    <form method="post" action="#second-factor" className="account-form">
      {hasPassword ? (
        <TextField
          id="second-factor-password"
          name="password"
          type="password"
          label={say(language, 'account.password.current')}
          wrong={isWrong ? say(language, 'account.wrong-password') : null}
          autoComplete="current-password"
          maxLength={200}
        />
      ) : null}
      <p className="form-actions">
        {deeds.map(({ deed, key, isQuiet }) => (
          <button key={deed} name="deed" value={deed} className={isQuiet ? 'button-quiet' : undefined}>
            {say(language, `account.second-factor.${key}`)}
          </button>
        ))}
        {hint === undefined ? null : <span className="hint">{hint}</span>}
      </p>
    </form>
  )
}

type Begun = Extract<AccountData['secondFactor'], { is: 'begun' }>

function SettingUp({ language, data, begun }: Part & { begun: Begun }) {
  const isWrong = data.problem?.at === 'second-factor' && data.problem.code === 'wrong-code'
  return (
    <>
      <h3>{say(language, 'account.second-factor.scan')}</h3>
      <img className="qr" src={begun.picture} alt={say(language, 'account.second-factor.picture')} width={220} height={220} />
      <p>
        {say(language, 'account.second-factor.secret')} <code>{begun.secret}</code>
      </p>
      <BackupCodes language={language} codes={begun.backupCodes} title={say(language, 'account.second-factor.codes')} />
      <h3>{say(language, 'account.second-factor.confirm')}</h3>
      <form method="post" action="#second-factor" className="account-form">
        {/* Only the owner's own browser has them: so that the picture is still there when a code was mistyped. */}
        <input type="hidden" name="uri" value={begun.uri} />
        <input type="hidden" name="backup-codes" value={begun.backupCodes.join(' ')} />
        <TextField
          id="code"
          name="code"
          label={say(language, 'second-step.code')}
          wrong={isWrong ? say(language, 'account.wrong-code') : null}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
        />
        <p className="form-actions">
          <button name="deed" value="second-factor-confirm">
            {say(language, 'account.second-factor.confirm.button')}
          </button>
        </p>
      </form>
    </>
  )
}

function BackupCodes({ language, codes, title }: { language: Language; codes: readonly string[]; title?: string }) {
  return (
    <>
      <h3>{title ?? say(language, 'account.second-factor.new-codes')}</h3>
      <p>{say(language, 'account.second-factor.codes.lead')}</p>
      <ul className="backup-codes" id="backup-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
