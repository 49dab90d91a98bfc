/** What came of handing something to the device's own sheet. `refused`: there is none, or it does not want this. */
export type DeviceShare = 'shared' | 'cancelled' | 'refused'

/** Opens the device's own sheet (Web Share API), within a tap. Never rejects. */
export async function shareWithDevice(data: ShareData): Promise<DeviceShare> {
  if (!('share' in navigator)) return 'refused'
  try {
    await navigator.share(data)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'refused'
  }
}
