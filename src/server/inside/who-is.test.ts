import { expect, test } from 'vitest'
import { cookieOf, cookieText } from './who-is.ts'

test.each([
  { publicUrl: 'https://klasteriai.example.lt', isSecure: true, because: 'the house stands behind TLS' },
  { publicUrl: 'http://localhost:8080', isSecure: false, because: 'a browser would not keep it without TLS' },
])('a cookie of $publicUrl is secure: $isSecure, because $because', ({ publicUrl, isSecure }) => {
  expect(cookieText('eyes', 'a', { publicUrl, seconds: 60 }).includes('; Secure')).toBe(isSecure)
})

test('no script reads a cookie, no other site sends it, and it is read back as it was written', () => {
  const cookie = cookieText('eyes', 'coordinator~cluster/litek', { publicUrl: 'http://localhost', seconds: null })
  expect(cookie).toBe('eyes=coordinator~cluster%2Flitek; Path=/; HttpOnly; SameSite=Lax')
  expect(cookieOf(cookie.split(';')[0], 'eyes')).toBe('coordinator~cluster/litek')
})
