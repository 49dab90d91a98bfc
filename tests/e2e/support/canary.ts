import { randomBytes } from 'node:crypto'
import type { Person } from '../../line-platform'

/** A person whose every value is new in this run and too odd to occur by chance, so that a leak cannot hide. */
export function createCanary(): Person {
  const mark = randomBytes(6).toString('hex')
  return {
    id: 'canary',
    userId: `U${randomBytes(16).toString('hex')}`,
    name: `Zoë ${mark} 花子カナ`,
    picture: `0canary${mark}`,
    email: `zoe.${mark}@canary.example.com`,
    statusMessage: `Status ${mark}`,
    language: 'en',
  }
}
