/** Text between tags; what is typed into a field, and what a browser reads, is left as it is. */
const BETWEEN_TAGS = /<(?:textarea|script|style)\b[^>]*>[^<]*|>[^<]+/g

const UNIT_AFTER_NUMBER = /(?<=\d) (?=(?:[md]|proc|mln|tūkst|ketv)\.|%|€|km\b|[kM]B\b)/g

/** A Lithuanian page never begins a line with the unit of a number („2025 m.“, „35 km“): its space does not break. */
export function keepUnitsTogether(markup: string): string {
  return markup.replaceAll(BETWEEN_TAGS, (piece) =>
    piece.startsWith('<') ? piece : piece.replaceAll(UNIT_AFTER_NUMBER, '\u00a0'),
  )
}
