/** One webhook that LINE sent to a bot's server, and what came of it. */
export interface WebhookDelivery {
  /** Milliseconds since the epoch, by the platform's clock. */
  readonly at: number
  readonly channelId: string
  readonly url: string
  readonly body: string
  readonly signature: string
  /** `null` when no answer came. */
  readonly status: number | null
}

/** Where each bot's webhooks go, and what was sent there. The addresses are set-up and survive `reset()`. */
export function createWebhooks() {
  const urls = new Map<string, string>()
  let deliveries: WebhookDelivery[] = []
  return {
    urlOf: (channelId: string): string | undefined => urls.get(channelId),
    setUrl: (channelId: string, url: string): void => void urls.set(channelId, url),
    record: (delivery: WebhookDelivery): void => void deliveries.push(delivery),
    list: (): readonly WebhookDelivery[] => [...deliveries],
    reset: (): void => void (deliveries = []),
  }
}

export type Webhooks = ReturnType<typeof createWebhooks>
