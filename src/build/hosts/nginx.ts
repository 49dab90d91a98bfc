import { ASSETS, IMMUTABLE, NEVER, REVALIDATE } from '../headers/cache'
import { FOR_THE_HOST } from '../host/route'
import type { Deployment } from './deployment'

/**
 * For nginx (https://nginx.org/en/docs/): to be included in the `server` block of the endpoint's host, whose `root` has the build
 * below the base path.
 *
 * The inner locations have no `add_header` of their own, because one would replace all of the outer ones. What they differ in
 * goes through a variable. An `if` with nothing but `set` and `return` in it is safe.
 */
export function nginxFile({ hostname, base, bare, security }: Deployment): string {
  const headers = { ...security, 'Cache-Control': '$genkan_cache' }
  const lines = [
    `# The app at https://${hostname}${base}, made by the build. Include it in the server block of ${hostname}:`,
    `#   root /srv/genkan;                # the content of dist/ is in /srv/genkan${base}`,
    '#   include /etc/nginx/genkan.conf;  # this file',
    '',
    ...(bare === '' ? [] : [`location = ${bare} { rewrite ^ ${base}index.html last; }`, '']),
    `location ^~ ${base} {`,
    ...Object.entries(headers).map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
    '',
    '  charset utf-8;',
    '  charset_types text/css text/plain text/javascript application/javascript application/json;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_types text/css text/plain text/javascript application/javascript application/json image/svg+xml;',
    '',
    '  # Every path of the app is the page.',
    `  set $genkan_cache "${REVALIDATE}";`,
    `  try_files /dev/null ${base}index.html;`,
    '',
    '  # What looks like a file is one, or a 404 that nobody keeps.',
    '  location ~ \\.[^/]*$ {',
    `    set $genkan_cache "${REVALIDATE}";`,
    `    if (!-f $request_filename) { set $genkan_cache "${NEVER}"; return 404; }`,
    '  }',
    '',
    `  location ^~ ${base}${ASSETS} {`,
    `    set $genkan_cache "${IMMUTABLE}";`,
    `    if (!-f $request_filename) { set $genkan_cache "${NEVER}"; return 404; }`,
    '  }',
    '',
    '  # For other hosts.',
    ...FOR_THE_HOST.map(
      (file) => `  location = ${base}${file} { set $genkan_cache "${NEVER}"; return 404; }`,
    ),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

const quoted = (value: string): string =>
  value.startsWith('$') ? value : `"${value.replace(/["\\]/g, '\\$&')}"`
