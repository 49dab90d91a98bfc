import { ASSETS, IMMUTABLE, NEVER, REVALIDATE } from '../headers/cache'
import { FOR_THE_HOST } from '../host/route'
import type { Deployment } from './deployment'

/**
 * For Caddy 2 (https://caddyserver.com/docs/caddyfile): to be imported in the site block of the endpoint's host, whose `root` has
 * the build below the base path. `route` keeps the order as it is written.
 */
export function caddyFile({ hostname, base, bare, security }: Deployment): string {
  const paths = bare === '' ? '/*' : `${bare} ${base}*`
  const hidden = FOR_THE_HOST.map((file) => base + file).join(' ')
  const lines = [
    `# The app at https://${hostname}${base}, made by the build. In your Caddyfile:`,
    `#   ${hostname} {`,
    `#     root * /srv/genkan        # the content of dist/ is in /srv/genkan${base}`,
    '#     import /etc/caddy/genkan  # this file',
    '#   }',
    '',
    `@genkan path ${paths}`,
    'route @genkan {',
    '\tencode gzip',
    '\theader {',
    ...Object.entries(security).map(([name, value]) => `\t\t${name} ${quoted(value)}`),
    `\t\tCache-Control ${quoted(REVALIDATE)}`,
    '\t}',
    '',
    '\t# Every path of the app is the page; what looks like a file is one, or a 404 that nobody keeps.',
    '\t@page {',
    `\t\tnot path ${base}${ASSETS}* ${hidden}`,
    '\t\tnot path_regexp \\.[^/]*$',
    '\t}',
    `\trewrite @page ${base}index.html`,
    '\t@asset {',
    `\t\tpath ${base}${ASSETS}*`,
    '\t\tfile',
    '\t}',
    `\theader @asset Cache-Control ${quoted(IMMUTABLE)}`,
    '\t@missing not file',
    `\theader @missing Cache-Control ${quoted(NEVER)}`,
    `\t@hidden path ${hidden}`,
    `\theader @hidden Cache-Control ${quoted(NEVER)}`,
    '\terror @hidden 404',
    '\tfile_server {',
    '\t\tdisable_canonical_uris',
    '\t}',
    '}',
  ]
  return `${lines.join('\n')}\n`
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`
