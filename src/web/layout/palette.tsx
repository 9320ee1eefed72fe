import type { PageContext } from '#web/page-context.ts'
import { addressOf } from '#words/addresses.ts'
import { subjectKinds } from '#core/registry/property-type.ts'
import { say } from '#words/say.ts'

/** The empty dialogs that scripts fill: quick search and the receipt. Without script they stay closed. */
export function Palette({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <>
      <dialog
        id="palette"
        className="palette"
        aria-label={say(language, 'layout.palette.title')}
        data-address={addressOf('search', language)}
        data-all={say(language, 'layout.palette.all')}
        {...kindWords(page)}
      >
        <form action={addressOf('search', language)} role="search" aria-label={say(language, 'layout.palette.title')}>
          <input
            type="text"
            name="q"
            role="combobox"
            aria-expanded="false"
            aria-controls="palette-hits"
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={say(language, 'layout.search.label')}
            placeholder={say(language, 'layout.search.placeholder')}
          />
        </form>
        <ul id="palette-hits" role="listbox" aria-label={say(language, 'layout.palette.title')} />
        <p
          className="palette-status"
          role="status"
          data-nothing={say(language, 'layout.palette.nothing')}
          data-failed={say(language, 'layout.failed')}
        />
        <p className="palette-hint">{say(language, 'layout.palette.hint')}</p>
      </dialog>
      <dialog id="receipt-dialog" className="receipt-dialog" aria-label={say(language, 'common.receipt.short')}>
        <form method="dialog">
          <button className="close">{say(language, 'common.close')}</button>
        </form>
        <div
          className="receipt-slot"
          data-loading={say(language, 'layout.loading')}
          data-failed={say(language, 'layout.failed')}
        />
      </dialog>
    </>
  )
}

/** Names of the kinds of subjects for the script, which brings no words of its own. */
function kindWords(page: PageContext): Record<string, string> {
  return Object.fromEntries(subjectKinds.map((kind) => [`data-kind-${kind}`, say(page.language, `common.kind.${kind}`)]))
}
