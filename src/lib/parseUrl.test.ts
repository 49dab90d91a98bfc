import { expect, it } from 'vitest'
import { parseUrl } from './parseUrl'

it('reads an absolute URL', () => {
  expect(parseUrl('HTTPS://Example.com:443/a?b#c')?.href).toBe('https://example.com/a?b#c')
})

it.each([[''], ['/path'], ['//host'], ['https://'], ['https://exa mple.com'], ['https://a:b']])(
  'has nothing for %j',
  (text) => {
    expect(parseUrl(text)).toBeNull()
  },
)
