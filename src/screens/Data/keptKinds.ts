import type { DataTexts } from '../../messages/data/en'
import type { OwnKey } from '../../storage/ownStorage'

/** What a record of ours is, in words that people know. */
type Kind = keyof DataTexts['kinds']

const KINDS: Readonly<Record<OwnKey, Kind>> = {
  'unfinished-return': 'sign_in',
  'failed-return': 'sign_in',
  'person-mark': 'person',
  'reloaded-build': 'page',
  'sign-in-started': 'sign_in',
  'return-target': 'sign_in',
  'automatic-sign-in': 'sign_in',
  'reopened-at': 'sign_in',
  'request-id': 'sign_in',
  'link-token': 'linking',
  'link-begun': 'linking',
  'pending-change': 'linking',
  'signed-out': 'sign_in',
  'profile-declined': 'choice',
  'friendship-look': 'choice',
  locale: 'language',
}

/** Records of one kind. */
interface Kept {
  readonly kind: Kind
  readonly keys: readonly OwnKey[]
}

/** The kinds of what is kept, each with the names of its records, in the order in which they come up. */
export function kindsOf(kept: readonly OwnKey[]): readonly Kept[] {
  const kinds = [...new Set(kept.map((key) => KINDS[key]))]
  return kinds.map((kind) => ({ kind, keys: kept.filter((key) => KINDS[key] === kind) }))
}
