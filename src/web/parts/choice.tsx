/** One of several under a label. `className` is that of a part of the form it stands in. */
export function Choice({
  name,
  label,
  chosen,
  options,
  className = 'field',
}: {
  name: string
  label: string
  chosen: string
  options: readonly (readonly [string, string])[]
  className?: 'field' | 'question-part'
}) {
  return (
    <label className={className}>
      <span>{label}</span>
      <select name={name} defaultValue={chosen}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
