/** The full package, as LINE's template imports it. */
import liff from '@line/liff'

export { liff }
