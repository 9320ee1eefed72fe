import type { PageContext } from '#web/page-context.ts'
import { say } from '#words/say.ts'

/** Lines to be copied into a terminal or a program. */
export function CodeExample({ page, id, title, code }: { page: PageContext; id: string; title?: string; code: string }) {
  const { language } = page
  return (
    <div className="code">
      <div className="code-head">
        {title === undefined ? null : <h3>{title}</h3>}
        <button
          type="button"
          className="button-quiet needs-script"
          data-copy={id}
          data-copied={say(language, 'common.copied')}
          aria-label={title === undefined ? undefined : `${say(language, 'common.copy')}: ${title}`}
        >
          {say(language, 'common.copy')}
        </button>
      </div>
      <pre>
        <code id={id}>{code}</code>
      </pre>
    </div>
  )
}
