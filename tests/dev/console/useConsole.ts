import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { CLOCK_CHANNEL } from '../../line-platform/device/names'
import { userAgentOfKind } from '../../line-platform/device/userAgents'
import { api } from './api'
import { continues, FIRST_LOOK, readLook, settled, writeLook } from './look/look'
import { CONSOLE_PATH, type Catalogue, type Look, type Opened, type State } from './protocol'
import { becomeDevice, forgetApp, forgetLanguage } from './storage'

/** What the phone shows: the app, LINE's chat, or nothing because the app has closed itself. */
export type Shown = 'app' | 'chat' | 'closed'

/** ms between two looks at what was sent. */
const PACE = 1000

const NOTHING: State = { requests: [], searched: 0, leaks: [], ahead: 0, members: [], pending: [] }

/** All that the console knows and does, for its parts to show. */
export function useConsole(catalogue: Catalogue) {
  const look = shallowRef(known(readLook(location.search)))
  const opened = shallowRef<Opened | null>(null)
  /** Counts openings: each has a frame of its own, so that nothing of the last one is left. */
  const openings = ref(0)
  const shown = ref<Shown>('app')
  const state = shallowRef(NOTHING)
  const isServerGone = ref(false)
  const clocks = new BroadcastChannel(CLOCK_CHANNEL)
  const person = computed(() => catalogue.people.find(({ id }) => id === look.value.person))

  /** An old address may name a person or a language that is gone. */
  function known(wanted: Look): Look {
    const isPerson = catalogue.people.some(({ id }) => id === wanted.person)
    const isLanguage = catalogue.languages.some(({ code }) => code === wanted.language)
    const isFault = catalogue.faults.some(({ scenes }) => scenes.some(({ id }) => id === wanted.fault))
    return {
      ...wanted,
      person: isPerson ? wanted.person : FIRST_LOOK.person,
      language: isLanguage ? wanted.language : (catalogue.languages[0]?.code ?? FIRST_LOOK.language),
      fault: isFault ? wanted.fault : null,
    }
  }

  async function open(isFresh: boolean): Promise<void> {
    // The page of the last opening goes first, so that it writes nothing into what is about to be cleared.
    opened.value = null
    shown.value = 'app'
    if (isFresh) forgetApp()
    forgetLanguage()
    opened.value = await api.open(look.value, isFresh)
    openings.value += 1
    await refresh()
  }

  async function change(part: Partial<Look>): Promise<void> {
    const last = look.value
    look.value = settled({ ...last, ...part })
    history.replaceState(null, '', CONSOLE_PATH + writeLook(look.value))
    await open(!continues(last, look.value))
  }

  /** LINE opens what is tapped in a chat in the LIFF browser, whatever the phone showed before. */
  async function showChat(): Promise<void> {
    const { as, fault } = look.value
    const isInside = as === 'liff' || as === 'mini'
    if (!isInside || fault !== null) await change({ as: isInside ? as : 'liff', fault: null })
    const { phone, person: personId, language, theme } = look.value
    const kind = phone === 'android' ? 'liff-android' : 'liff-ios'
    const isMini = look.value.as === 'mini'
    const config = { miniApp: isMini, liffUrl: isMini ? catalogue.miniAppUrl : catalogue.liffUrl }
    const settings = { languages: [language], theme, config }
    becomeDevice({ kind, userAgent: userAgentOfKind(kind), personId, settings })
    shown.value = 'chat'
  }

  async function refresh(): Promise<void> {
    try {
      state.value = await api.state()
      isServerGone.value = false
    } catch {
      isServerGone.value = true
    }
  }

  /** For the world and for every open page alike. ms; `null`: back to now. */
  async function moveClock(advance: number | null): Promise<void> {
    clocks.postMessage(await api.moveClock(advance))
    await refresh()
  }

  async function linkAccount(email: string | null): Promise<void> {
    await api.linkAccount(look.value.person, email)
    await refresh()
  }

  async function resetAll(): Promise<void> {
    await api.reset()
    look.value = FIRST_LOOK
    history.replaceState(null, '', CONSOLE_PATH)
    await open(true)
    clocks.postMessage(0)
  }

  const timer = setInterval(() => void refresh(), PACE)
  onScopeDispose(() => {
    clearInterval(timer)
    clocks.close()
  })

  return {
    catalogue,
    look,
    person,
    opened,
    openings,
    shown,
    state,
    isServerGone,
    open,
    change,
    showChat,
    moveClock,
    linkAccount,
    resetAll,
  }
}

export type Console = ReturnType<typeof useConsole>
