import type { LiffAppRegistration } from '../model'

export interface Availability {
  readonly permission: boolean
  readonly minVer: string
  readonly unsupportedFromVer?: string
  readonly minOsVer?: string
}

/** The `availability` map of the context with LINE's own version numbers (LINE docs: sample of `liff.getContext()`). */
export function availabilityOf(
  app: LiffAppRegistration,
  multipleLiffTransition: boolean,
): Record<string, Availability> {
  const miniApp = app.miniApp ?? false
  return {
    shareTargetPicker: { permission: app.shareTargetPicker ?? true, minVer: '10.3.0' },
    multipleLiffTransition: { permission: multipleLiffTransition, minVer: '10.18.0' },
    subwindowOpen: { permission: true, minVer: '11.7.0' },
    scanCode: { permission: false, minVer: '9.4.0', unsupportedFromVer: '9.19.0' },
    scanCodeV2: { permission: app.qrCode ?? false, minVer: '11.7.0', minOsVer: '14.3.0' },
    getAdvertisingId: { permission: false, minVer: '7.14.0' },
    addToHomeScreen: { permission: false, minVer: '9.16.0' },
    bluetoothLeFunction: { permission: false, minVer: '9.14.0', unsupportedFromVer: '9.19.0' },
    skipChannelVerificationScreen: { permission: app.consentSimplification ?? false, minVer: '11.14.0' },
    addToHomeV2: { permission: miniApp && (app.verified ?? false), minVer: '13.20.0' },
    addToHomeHideDomain: { permission: false, minVer: '13.20.0' },
    addToHomeLineScheme: { permission: false, minVer: '13.20.0' },
  }
}
