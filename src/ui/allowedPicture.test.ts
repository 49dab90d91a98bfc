import { describe, expect, it } from 'vitest'
import { allowedPicture } from './allowedPicture'

const origins = ['https://profile.line-scdn.net', 'http://localhost:5173']

describe('allowedPicture', () => {
  it.each([['https://profile.line-scdn.net/0h_abc'], ['http://localhost:5173/__line__/picture/1']])(
    'requests %s',
    (url) => {
      expect(allowedPicture(url, origins)).toBe(url)
    },
  )

  it.each([
    [null],
    [''],
    ['picture.png'],
    ['http://profile.line-scdn.net/0h'],
    ['https://profile.line-scdn.net.example/0h'],
    ['https://profile.line-scdn.net@example.com/0h'],
    ['https://user:secret@profile.line-scdn.net/0h'],
    ['https://obs.line-apps.com/0h'],
    ['data:image/png;base64,AAAA'],
    ['javascript:alert(1)'],
    ['blob:https://profile.line-scdn.net/0h'],
  ])('does not request %j', (url) => {
    expect(allowedPicture(url, origins)).toBeNull()
  })
})
