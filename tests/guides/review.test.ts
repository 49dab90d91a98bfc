import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/messages/linking/en'
import { id } from '../../src/messages/linking/id'
import { ja } from '../../src/messages/linking/ja'
import { ko } from '../../src/messages/linking/ko'
import { th } from '../../src/messages/linking/th'
import { zhTW } from '../../src/messages/linking/zh-TW'

const guide = readFileSync('src/guides/legal-and-review.md', 'utf8')

describe('what LINE reviews', () => {
  it('the page reaches under notch and home bar, and keeps its content out of there', () => {
    expect(readFileSync('index.html', 'utf8')).toMatch(/name="viewport" content="[^"]*viewport-fit=cover/)
    const styles = ['tokens', 'frame', 'wide'].map((name) =>
      readFileSync(`src/app/theme/${name}.css`, 'utf8'),
    )
    for (const side of ['top', 'bottom', 'left', 'right'])
      expect(styles.join('')).toContain(`env(safe-area-inset-${side})`)
  })

  it.each(Object.entries({ en, ja, th, zhTW, ko, id }))(
    'the guide has the sentence that the app says before it unlinks: %s',
    (_, { unlink }) => {
      expect(unlink.told('{service}')).toContain('LINE')
      expect(guide).toContain(unlink.told('{service}'))
    },
  )
})
