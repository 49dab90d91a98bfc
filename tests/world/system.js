import { execFileSync, spawnSync } from 'node:child_process'

/**
 * Where a program of this machine is.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function pathOf(name) {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

/**
 * Installs a package of Debian or Ubuntu. Whether it worked shows in what is there afterwards.
 *
 * @param {string} name
 * @returns {string} what the last command said, for whoever finds it missing
 */
export function installPackage(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const asRoot = (/** @type {readonly string[]} */ command) => run([...sudo, ...command])
  asRoot(['apt-get', 'update', '-qq'])
  // apt-get refuses everything as long as an installation that was cut off is not ended.
  asRoot(['dpkg', '--configure', '-a'])
  return asRoot(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name])
}

/**
 * Runs a command to its end.
 *
 * @param {readonly string[]} command
 * @returns {string} what it said
 */
export function run([program = '', ...args]) {
  const { stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
    // The second keeps a package that is a service from being started.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  })
  return [stdout, stderr, error?.message].filter(Boolean).join('\n')
}
