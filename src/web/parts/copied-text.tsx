import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

/** A text that is meant to be taken along, with a button that copies it. One on a page. */
export function CopiedText({ language, text }: { language: Language; text: string }) {
  return (
    <div className="citation">
      <p id="citation">{text}</p>
      <button
        type="button"
        className="button-quiet needs-script"
        data-copy="citation"
        data-copied={say(language, 'common.copied')}
      >
        {say(language, 'common.copy')}
      </button>
    </div>
  )
}
