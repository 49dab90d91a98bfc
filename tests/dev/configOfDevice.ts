import type { Plugin } from 'vite'
import { CONFIG_NAME } from '../line-platform'

/**
 * Lets one tab have other members in the app's configuration than the rest, such as those of a MINI App: what the device
 * brings along comes on top. In the dev server alone; a build has its configuration as it was written.
 */
export function configOfDevice(): Plugin {
  return {
    name: 'genkan:config-of-device',
    enforce: 'post',
    transform: {
      filter: { id: /virtual:(app|line)-config$/ },
      handler: (code) =>
        code.replace(
          /^export default (\{.*\})$/s,
          `export default Object.assign($1, globalThis.${CONFIG_NAME})`,
        ),
    },
  }
}
