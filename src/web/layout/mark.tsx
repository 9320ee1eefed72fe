/** The sign of the house: three who have joined, and what they make together. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 8.5 8.5 22h15z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <circle cx="16" cy="7.5" r="5" fill="currentColor" />
      <circle cx="7.5" cy="23" r="5" fill="currentColor" />
      <circle className="mark-accent" cx="24.5" cy="23" r="5" />
    </svg>
  )
}
