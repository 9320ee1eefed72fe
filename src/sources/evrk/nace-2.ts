/**
 * Groups of NACE Rev. 2 by division, which EVRK 2 takes over: `30` has `30.1` to `30.4` and `30.9`. A division that is
 * its own only group has `30.0`. From Annex I of Regulation (EC) No 1893/2006; without its classes.
 */
const groupsByDivision = `
01:1234567 02:1234 03:12 05:12 06:12 07:12 08:19 09:19 10:123456789 11:0 12:0 13:1239 14:123 15:12 16:12 17:12 18:12 19:12
20:123456 21:12 22:12 23:12345679 24:12345 25:12345679 26:12345678 27:123459 28:12349 29:123 30:12349 31:0 32:123459 33:12
35:123 36:0 37:0 38:123 39:0 41:12 42:129 43:1239 45:1234 46:12345679 47:123456789 49:12345 50:1234 51:12 52:12 53:12
55:1239 56:123 58:12 59:12 60:12 61:1239 62:0 63:19 64:1239 65:123 66:123 68:123 69:12 70:12 71:12 72:12 73:12 74:1239 75:0
77:1234 78:123 79:19 80:123 81:123 82:1239 84:123 85:123456 86:129 87:1239 88:19 90:0 91:0 92:0 93:12 94:129 95:12 96:0
97:0 98:12 99:0`

/** Divisions and groups of NACE Rev. 2. */
export function nace2Codes(): ReadonlySet<string> {
  const codes = groupsByDivision
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [division = '', groups = ''] = entry.split(':')
      return [division, ...[...groups].map((group) => `${division}.${group}`)]
    })
  return new Set(codes)
}
