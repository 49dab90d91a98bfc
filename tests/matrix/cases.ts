import type { Case } from './case'
import { backend } from './sections/backend'
import { claims } from './sections/claims'
import { init } from './sections/init'
import { lifecycle } from './sections/lifecycle'
import { liff } from './sections/liff'
import { links } from './sections/links'
import { page } from './sections/page'
import { returning } from './sections/return'
import { storage } from './sections/storage'
import { tokens } from './sections/tokens'

/** Every fault that is known to happen, with the screen it ends on: the tests are generated from this table. */
export const CASES: readonly Case[] = [
  ...page,
  ...storage,
  ...init,
  ...returning,
  ...liff,
  ...tokens,
  ...claims,
  ...backend,
  ...lifecycle,
  ...links,
]
