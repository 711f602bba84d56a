import { expect, test } from 'vitest'
import { checkUrl } from './check-url.ts'
import { parseOrigins } from './origins.ts'

const codeOf = (address: string, allow: readonly string[] = []) => {
  try {
    return checkUrl(address, allow).href
  } catch (error) {
    return (error as { code: string }).code
  }
}

test.each([
  ['https://news.example/1', 'https://news.example/1'],
  ['http://news.example:8080/1#part', 'http://news.example:8080/1'],
  ['https://أخبار.example/خبر', 'https://xn--igbicxr.example/%D8%AE%D8%A8%D8%B1'],
  ['http://1.1.1.1/', 'http://1.1.1.1/'],
  ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
  ['', 'invalid-address'],
  ['news.example/1', 'invalid-address'],
  ['/etc/passwd', 'invalid-address'],
  ['file:///etc/passwd', 'invalid-address'],
  ['ftp://news.example/', 'invalid-address'],
  ['gopher://news.example/', 'invalid-address'],
  ['data:text/html,x', 'invalid-address'],
  ['javascript:alert(1)', 'invalid-address'],
  ['http://user:password@news.example/', 'invalid-address'],
  ['http://127.0.0.1@news.example/', 'invalid-address'],
  ['http://news.example:22/', 'forbidden-address'],
  ['http://news.example:6379/', 'forbidden-address'],
  ['http://localhost/', 'forbidden-address'],
  ['http://LOCALHOST./', 'forbidden-address'],
  ['http://api.localhost/', 'forbidden-address'],
  ['http://printer/', 'forbidden-address'],
  ['http://nas.local/', 'forbidden-address'],
  ['http://metadata.google.internal/computeMetadata/v1/', 'forbidden-address'],
  ['http://router.home.arpa/', 'forbidden-address'],
  ['http://127.0.0.1/', 'forbidden-address'],
  ['http://127.1/', 'forbidden-address'],
  ['http://0x7f000001/', 'forbidden-address'],
  ['http://2130706433/', 'forbidden-address'],
  ['http://017700000001/', 'forbidden-address'],
  ['http://0/', 'forbidden-address'],
  ['http://１２７.０.０.１/', 'forbidden-address'],
  ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
  ['http://[::1]/', 'forbidden-address'],
  ['http://[::]/', 'forbidden-address'],
  ['http://[::ffff:127.0.0.1]/', 'forbidden-address'],
  ['http://[::ffff:a9fe:a9fe]/', 'forbidden-address'],
  ['http://[64:ff9b::10.0.0.1]/', 'forbidden-address'],
  ['http://[2002:a00:1::]/', 'forbidden-address'],
  ['http://[fe80::1]/', 'forbidden-address'],
])('%s → %s', (address, expected) => expect(codeOf(address)).toBe(expected))

test('a server that was named may be anywhere, and it alone', () => {
  const allow = parseOrigins('http://localhost:8000, http://10.0.0.5')
  expect(codeOf('http://localhost:8000/a', allow)).toBe('http://localhost:8000/a')
  expect(codeOf('http://10.0.0.5/a', allow)).toBe('http://10.0.0.5/a')
  for (const other of ['http://localhost:8001/', 'https://localhost:8000/', 'http://10.0.0.6/'])
    expect(codeOf(other, allow)).toBe('forbidden-address')
  for (const wrong of ['localhost:8000', 'http://localhost:8000/', '*', 'ftp://localhost'])
    expect(() => parseOrigins(wrong)).toThrow('must be origins')
})

test('an address of 5,000 letters', () =>
  expect(codeOf(`https://news.example/${'a'.repeat(5000)}`)).toBe('invalid-address'))
