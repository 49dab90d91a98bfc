import { installPackage, pathOf } from '../world/system.js'

/** Web servers that the generated files are tried with, by the package that has them. */
const PACKAGES = { nginx: 'nginx-light', caddy: 'caddy' }

/**
 * Finds nginx and Caddy, or installs them.
 *
 * @returns {{ readonly nginx: string, readonly caddy: string }} their paths
 */
export function findOrInstallServers() {
  return { nginx: findOrInstall('nginx'), caddy: findOrInstall('caddy') }
}

/** @param {keyof typeof PACKAGES} name */
function findOrInstall(name) {
  // Debian has servers where only root looks for programs.
  const find = () => pathOf(name) ?? pathOf(`/usr/sbin/${name}`)
  const found = find()
  if (found !== null) return found
  console.log(`No ${name} found. Installing it for the tests of its rules …`)
  const said = installPackage(PACKAGES[name])
  const installed = find()
  if (installed !== null) return installed
  throw new Error(`${name} could not be installed. Install the package ${PACKAGES[name]}.\n${said}`)
}
