import type { PlayedDevice } from '../../../line-platform'
import type { Look, OpeningKind, Phone } from '../protocol'
import type { Place } from './scenes/scene'

/** Where a look really takes place. */
export interface TakenPlace {
  readonly as: OpeningKind
  readonly phone: Phone
  readonly kind: PlayedDevice['kind']
}

/** What was chosen, changed as far as a scene must: a refusal at LINE happens outside LINE, on the same phone. */
export function placeOf(place: Place, { as, phone }: Pick<Look, 'as' | 'phone'>): TakenPlace {
  switch (place) {
    case 'any':
      return taken(as, phone)
    case 'outside':
      return taken('external', phone)
    case 'desktop':
      return taken('external', 'desktop')
    case 'inside':
      return taken(as === 'mini' ? 'mini' : 'liff', phone)
    case 'in-app':
      return taken('in-app', phone)
    default:
      return place satisfies never
  }
}

/** LINE's own browsers are on phones alone. */
function taken(as: OpeningKind, phone: Phone): TakenPlace {
  if (as === 'external') return { as, phone, kind: phone === 'desktop' ? 'external' : `external-${phone}` }
  const handheld = phone === 'desktop' ? 'ios' : phone
  return { as, phone: handheld, kind: as === 'in-app' ? `in-app-${handheld}` : `liff-${handheld}` }
}
