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
 */
export function installPackage(name) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [command, ...first] = [...sudo, 'apt-get']
  run(command, [...first, 'update', '-qq'])
  run(command, [...first, 'install', '-y', '-qq', '--no-install-recommends', name])
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(command, args) {
  spawnSync(command, args, {
    // A download that fails is not worth its stack traces: the next way is tried.
    stdio: 'ignore',
    timeout: 300_000,
    // The second keeps a package that is a service from being started.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  })
}
