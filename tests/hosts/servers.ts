import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { caddyFile } from '../../src/build/hosts/caddy'
import type { Deployment } from '../../src/build/hosts/deployment'
import { nginxFile } from '../../src/build/hosts/nginx'
import { findOrInstallServers } from './findServers.js'

/** The files of a small build. */
export const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>The app</title>',
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'build.json': '{"stage":"published"}',
  'assets/boot-abc.js': `export const a = 1 // ${'long enough to be compressed '.repeat(20)}`,
  'assets/style-abc.css': 'body { margin: 0 }',
  'assets/404.html': 'Not found',
  _headers: '/*',
  _redirects: '/* /index.html 200',
}

export interface WebServer {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  close(): Promise<void>
}

export type ServerName = 'nginx' | 'caddy'

/** What another site of the same host answers, which the rules must leave alone. */
export const OTHER_SITE = 'the other site'

/** Starts a real server, as its own user of this machine, with the generated file in an otherwise plain config. */
export async function startServer(name: ServerName, deployment: Deployment): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), `genkan-${name}-`))
  const root = join(folder, 'root')
  for (const [file, text] of Object.entries(FILES)) {
    const path = join(root, deployment.base, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const port = await freePort()
  const setUp = { folder, root, port, deployment }
  const [command, args] = name === 'nginx' ? nginxCommand(setUp) : caddyCommand(setUp)
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  const said: string[] = []
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const base = `http://127.0.0.1:${port}`
  await untilItAnswers(base, child, said)
  return {
    get: (path, headers = {}) => fetch(base + path, { headers, redirect: 'manual' }),
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

interface SetUp {
  readonly folder: string
  readonly root: string
  readonly port: number
  readonly deployment: Deployment
}

type Command = readonly [string, readonly string[]]

function nginxCommand({ folder, root, port, deployment }: SetUp): Command {
  writeFileSync(join(folder, 'genkan.conf'), nginxFile(deployment))
  const other = deployment.base === '/' ? '' : `location / { return 200 "${OTHER_SITE}"; }`
  const isRoot = process.getuid?.() === 0
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `${isRoot ? 'user root;' : ''}
    daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr;
    events {}
    http {
      include ${existsSync('/etc/nginx/mime.types') ? '/etc/nginx/mime.types' : 'mime.types'};
      access_log off;
      ${temporary.map((what) => `${what}_temp_path ${folder}/${what};`).join('\n')}
      server {
        listen 127.0.0.1:${port};
        root ${root};
        include ${folder}/genkan.conf;
        ${other}
      }
    }`,
  )
  return [findOrInstallServers().nginx, ['-p', folder, '-c', file, '-e', 'stderr']]
}

function caddyCommand({ folder, root, port, deployment }: SetUp): Command {
  writeFileSync(join(folder, 'genkan'), caddyFile(deployment))
  const other = deployment.base === '/' ? '' : `respond "${OTHER_SITE}"`
  const file = join(folder, 'Caddyfile')
  writeFileSync(
    file,
    `{
      admin off
      auto_https off
    }
    http://127.0.0.1:${port} {
      root * ${root}
      import ${folder}/genkan
      ${other}
    }`,
  )
  return [findOrInstallServers().caddy, ['run', '--config', file, '--adapter', 'caddyfile']]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

async function untilItAnswers(base: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said.join('')}`)
    const answered = await fetch(base).then(
      () => true,
      () => false,
    )
    if (answered) return
    await pause(50)
  }
}
