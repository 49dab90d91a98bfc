import type { CDPSession } from '@playwright/test'

/** The slow phone of Lighthouse's mobile preset. */
export const CONDITIONS = { latencyMs: 150, downKbit: 1600, upKbit: 750, cpuSlowdown: 4 } as const

const bytesPerSecond = (kbit: number): number => (kbit * 1000) / 8

/** Slows a page's network and CPU. Chromium delays requests and answers; setting up a connection costs nothing extra. */
export async function slowDown(page: CDPSession): Promise<void> {
  const { latencyMs, downKbit, upKbit, cpuSlowdown } = CONDITIONS
  await page.send('Network.enable')
  await page.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond(downKbit),
    uploadThroughput: bytesPerSecond(upKbit),
  })
  await page.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}
