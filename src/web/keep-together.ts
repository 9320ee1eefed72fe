/** Text between tags; what is typed into a field, what a browser reads and what is copied into a terminal or a program is left as it is. */
const BETWEEN_TAGS = /<(?:textarea|script|style|code|pre|kbd)\b[^>]*>[^<]*|>[^<]+/g

const UNIT_AFTER_NUMBER = /(?<=\d) (?=(?:[md]|proc|mln|tūkst|ketv)\.|%|€|km\b|[kM]B\b)/g

/** A Lithuanian page never begins a line with the unit of a number („2025 m.“, „35 km“): its space does not break. */
export function keepUnitsTogether(markup: string): string {
  return markup.replaceAll(BETWEEN_TAGS, (piece) =>
    piece.startsWith('<') ? piece : piece.replaceAll(UNIT_AFTER_NUMBER, '\u00a0'),
  )
}
