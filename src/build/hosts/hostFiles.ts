import { caddyFile } from './caddy'
import type { Deployment } from './deployment'
import { firebaseFile } from './firebase'
import { nginxFile } from './nginx'
import { vercelFile } from './vercel'

/** What is written beside the build, by name: none of it is to be served. */
export function hostFiles(deployment: Deployment): Readonly<Record<string, string>> {
  return {
    'nginx.conf': nginxFile(deployment),
    Caddyfile: caddyFile(deployment),
    'vercel.json': vercelFile(deployment),
    'firebase.json': firebaseFile(deployment),
  }
}
