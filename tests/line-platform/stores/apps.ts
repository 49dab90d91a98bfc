import type { Channel, LiffAppRegistration } from '../model'

/** LINE's format: the channel ID, a dash, eight letters or digits. */
export const LIFF_ID = /^(\d{10})-[A-Za-z0-9]{8}$/

function refuse(liffId: string, why: string): never {
  throw new Error(`LIFF app "${liffId}" cannot be registered: ${why}.`)
}

function check(app: LiffAppRegistration): void {
  if (LIFF_ID.exec(app.liffId)?.[1] !== app.channelId)
    refuse(app.liffId, 'its id does not begin with its channel ID')
  const endpoint = new URL(app.endpointUrl)
  // LINE takes https only; plain http on the own machine is the emulator's relaxation for the dev server.
  const local = endpoint.hostname === 'localhost' || endpoint.hostname === '127.0.0.1'
  if (endpoint.protocol !== 'https:' && !local) refuse(app.liffId, 'the endpoint URL is not https')
  if (endpoint.hash) refuse(app.liffId, 'the endpoint URL has a fragment')
}

/** Channels and their LIFF apps. Registering an app of an unknown channel makes the channel too. */
export function createApps(channels: readonly Channel[], apps: readonly LiffAppRegistration[]) {
  const byChannelId = new Map(channels.map((channel) => [channel.channelId, channel]))
  const byLiffId = new Map<string, LiffAppRegistration>()

  const newChannel = (channelId: string): Channel => ({
    channelId,
    secret: `emulated-secret-${channelId}`,
    name: `Channel ${channelId}`,
  })

  function register(app: LiffAppRegistration): void {
    check(app)
    byLiffId.set(app.liffId, app)
    if (!byChannelId.has(app.channelId)) byChannelId.set(app.channelId, newChannel(app.channelId))
  }
  apps.forEach(register)

  return {
    register,
    registerChannel: (channel: Channel): void => void byChannelId.set(channel.channelId, channel),
    remove: (liffId: string): void => void byLiffId.delete(liffId),
    list: (): readonly LiffAppRegistration[] => [...byLiffId.values()],
    find: (liffId: string): LiffAppRegistration | undefined => byLiffId.get(liffId),
    findByCustomPath: (path: string): LiffAppRegistration | undefined =>
      [...byLiffId.values()].find((app) => app.customPath === path),
    /** The channels that have an official account. */
    accounts: (): readonly Channel[] => [...byChannelId.values()].filter(({ bot }) => bot !== undefined),
    channel: (channelId: string): Channel | undefined => byChannelId.get(channelId),
    /** @throws if the app is not registered */
    get(liffId: string): LiffAppRegistration {
      const app = byLiffId.get(liffId)
      if (!app) throw new Error(`No LIFF app "${liffId}". Known: ${[...byLiffId.keys()].join(', ')}.`)
      return app
    },
    /** @throws if the channel does not exist */
    getChannel(channelId: string): Channel {
      const channel = byChannelId.get(channelId)
      if (!channel) throw new Error(`No channel "${channelId}".`)
      return channel
    },
  }
}

export type Apps = ReturnType<typeof createApps>
