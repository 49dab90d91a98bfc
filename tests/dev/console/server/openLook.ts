import { SEED_LIFF_ID, type DeviceSettings } from '../../../line-platform'
import { LINE_PREFIX, liffUrlOf, type Emulated } from '../../emulated'
import type { Look, Opened, Step } from '../protocol'
import { findScene } from './faults'
import { placeOf, type TakenPlace } from './placeOf'
import { CHOSEN, SIGN_IN, type Scene } from './scenes/scene'

export interface OpeningOrder {
  readonly look: Look
  /** Nobody is signed in anywhere, nothing is linked, nothing was sent before. */
  readonly isFresh: boolean
  /** Where the matrix says that it ends. */
  readonly ends: string | null
}

const NOTHING_WRONG: Scene = { place: 'any' }

/** Sets the world up for a look, and says which address shows it. */
export async function openLook(emulated: Emulated, { look, isFresh, ends }: OpeningOrder): Promise<Opened> {
  const found = look.fault === null ? null : findScene(look.fault)
  const scene = found?.scene ?? NOTHING_WRONG
  if (isFresh) await emulated.reset()
  const place = placeOf(scene.place, { ...look, phone: scene.phone ?? look.phone })
  const person = emulated.line.people.get(look.person)
  emulated.line.knobs.deviceUser = person.id
  await emulated.register({
    miniApp: place.as === 'mini',
    scopes: scene.scopes ?? look.scopes,
    viewType: look.size,
  })
  const stage = { ...emulated, person }
  scene.arm?.(stage)
  const url = await scene.url?.(stage)
  const query = new URLSearchParams({
    liffId: SEED_LIFF_ID,
    as: place.kind,
    person: person.id,
    settings: JSON.stringify(settingsOf(emulated, look, scene, place)),
    ...(url === undefined ? { path: scene.path ?? look.path } : { url }),
  })
  return {
    url: `${LINE_PREFIX}/liff.line.me/__open?${query}`,
    as: place.as,
    phone: place.phone,
    steps: found === null ? [] : stepsOf(scene, place, look),
    ends: found === null ? null : ends,
    takes: scene.takes ?? null,
  }
}

function stepsOf(scene: Scene, { as }: TakenPlace, look: Look): Step[] {
  const isInside = as === 'liff' || as === 'mini'
  const before = scene.place === 'any' && !isInside ? SIGN_IN : []
  return [...before, ...(scene.steps ?? [])].map((step) =>
    step.do === 'choose_person' && step.id === CHOSEN ? { ...step, id: look.person } : step,
  )
}

function settingsOf(
  { config }: Emulated,
  { language, theme }: Look,
  { settings }: Scene,
  { as }: TakenPlace,
): DeviceSettings {
  const isMini = as === 'mini'
  return {
    ...settings,
    languages: [language],
    theme,
    config: { miniApp: isMini, liffUrl: liffUrlOf(config.liffUrl, isMini) },
  }
}
