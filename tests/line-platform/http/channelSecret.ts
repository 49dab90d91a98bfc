import type { Channel } from '../model'

const isWebOnly = ({ appTypes = ['web', 'mobile'] }: Channel): boolean =>
  appTypes.every((type) => type === 'web')

/**
 * LINE docs (refresh, revoke): the secret is required of channels whose app type is web app alone, and ignored of all
 * others.
 */
export const provesSecret = (channel: Channel, given: string | undefined): boolean =>
  !isWebOnly(channel) || given === channel.secret
