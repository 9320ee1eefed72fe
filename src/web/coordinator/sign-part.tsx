import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'
import type { ReturnData } from './return-data.ts'

/** Where the head of the cluster signs what was submitted; others learn that it waits. */
export function SignPart({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  if (!data.may.sign) return <p className="waits-for-signature">{say(language, 'return.sign.waits')}</p>
  return (
    <form method="post" className="submit-box" id="sign">
      <h2>{say(language, 'return.sign.title')}</h2>
      <p>{say(language, 'return.sign.lead')}</p>
      <p className="row-note">
        {say(language, 'return.sign.fingerprint')}: <code className="fingerprint">{data.fingerprint}</code>
      </p>
      <input type="hidden" name="version" value={data.version} />
      <input type="hidden" name="fingerprint" value={data.fingerprint} />
      <p className="form-actions">
        <button name="deed" value="sign">
          {say(language, 'return.sign')}
        </button>
      </p>
    </form>
  )
}
