type DeedOfOneProps = {
  /** The part of the page that the deed leads back to. */
  section: string
  deed: string
  field: string
  id: string
  label: string
  /** Read out instead of the label: one of many buttons that all say the same. */
  about: string
}

/** A button beside one line of a list. */
export function DeedOfOne({ section, deed, field, id, label, about }: DeedOfOneProps) {
  return (
    <form method="post" action={`#${section}`}>
      <input type="hidden" name={field} value={id} />
      <button name="deed" value={deed} className="button-quiet" aria-label={about}>
        {label}
      </button>
    </form>
  )
}
