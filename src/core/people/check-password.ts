/** What is wrong with a password; each has a sentence in src/words ('account.password.<code>'). */
export type PasswordFinding = 'too-short' | 'too-long' | 'too-common' | 'too-plain' | 'about-you'

export const LEAST_PASSWORD_LENGTH = 12
/** Longer texts only cost time to hash. */
export const MOST_PASSWORD_LENGTH = 128

/** Words that passwords are most often made of, as they are written without marks, capital letters and digits for letters. */
const commonWords = [
  'password',
  'passwort',
  'slaptazodis',
  'slaptazod',
  'prisijungimas',
  'prisijungti',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfghjkl',
  'asdfgh',
  'zxcvbnm',
  'letmein',
  'iloveyou',
  'myliutave',
  'welcome',
  'sveikiatvyke',
  'administrator',
  'admin',
  'monkey',
  'dragon',
  'football',
  'futbolas',
  'krepsinis',
  'zalgiris',
  'baseball',
  'superman',
  'batman',
  'princess',
  'sunshine',
  'master',
  'shadow',
  'michael',
  'jennifer',
  'charlie',
  'computer',
  'kompiuteris',
  'internet',
  'internetas',
  'secret',
  'paslaptis',
  'trustno',
  'whatever',
  'starwars',
  'pokemon',
  'liverpool',
  'chelsea',
  'arsenal',
  'lietuva',
  'lithuania',
  'vilnius',
  'kaunas',
  'klaipeda',
  'siauliai',
  'panevezys',
  'mindaugas',
  'kestutis',
  'vytautas',
  'gediminas',
  'labas',
  'labadiena',
  'mamamama',
  'mamyte',
  'kestas',
  'saulute',
  'katinas',
  'mylimas',
  'mylima',
  'klasteris',
  'klasteriai',
  'cluster',
  'santalka',
  'changeme',
  'default',
  'testtest',
  'test',
  'abcdefghijkl',
  'abcdefgh',
  'abcdef',
  'abcd',
  'abc',
  'pass',
  'user',
  'root',
  'login',
  'hello',
] as const

const digitsForLetters: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
])

/**
 * Whether a password may be used. Length is what protects; beyond it only what is guessed first is refused: common words with
 * digits around them, one run of keys, the name or address of the person. No rule asks for capitals or signs.
 */
export function checkPassword(password: string, about: readonly string[] = []): PasswordFinding | null {
  if ([...password].length < LEAST_PASSWORD_LENGTH) return 'too-short'
  if (password.length > MOST_PASSWORD_LENGTH) return 'too-long'
  if (new Set(password.toLowerCase()).size < 5 || isRun(password.toLowerCase())) return 'too-plain'
  if (isCommon(password)) return 'too-common'
  const plain = lettersOf(password)
  const own = about.flatMap((text) => text.split(/[\s@.]+/)).map(lettersOf)
  return own.some((word) => word.length >= 4 && plain.includes(word) && plain.replaceAll(word, '').length < 6)
    ? 'about-you'
    : null
}

/** Less than five letters are left besides common words, and hardly any digits. */
function isCommon(password: string): boolean {
  const readings = [lettersOf(password), lettersOf([...password].map((sign) => digitsForLetters.get(sign) ?? sign).join(''))]
  return readings.some((letters) => {
    const rest = commonWords.reduce<string>((left, word) => left.replaceAll(word, ''), letters)
    return rest.length < letters.length && rest.length < 5 && new Set(password.replaceAll(/\D/g, '')).size < 8
  })
}

/** Signs that follow each other: in the alphabet, in numbers (either way), on the keyboard. */
function isRun(text: string): boolean {
  const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789'.repeat(4), 'qwertyuiopasdfghjklzxcvbnm']
  return [...rows, ...rows.map((row) => [...row].toReversed().join(''))].some((row) => row.includes(text))
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '')
}
