import { ASSETS, IMMUTABLE, REVALIDATE } from '../headers/cache'
import { FOR_THE_HOST } from '../host/route'
import type { Deployment } from './deployment'
import { siteFolder } from './siteFolder'

/**
 * `firebase.json` (https://firebase.google.com/docs/hosting/full-config), for the root of the project. Files that are there come
 * before rewrites; of several header rules for one name the last one counts. They hold for missing files as well, so that
 * the assets are named one by one: what is missing must not be kept.
 */
export function firebaseFile({ base, bare, security, assets }: Deployment): string {
  const { folder, fill } = siteFolder(base)
  const page = `${base}index.html`
  const noFolder = ASSETS.slice(0, -1)
  const config = {
    hosting: {
      public: folder,
      ignore: ['firebase.json', '**/.*', ...FOR_THE_HOST.map((file) => `**/${file}`)],
      ...(fill.length > 0 ? { predeploy: fill } : {}),
      rewrites: [
        ...(bare === '' ? [] : [{ source: bare, destination: page }]),
        // Paths whose last part has no dot, and that are not below assets/.
        { source: `${base}!(${noFolder}|*.*)`, destination: page },
        { source: `${base}!(${noFolder})/**/!(*.*)`, destination: page },
      ],
      headers: [
        ...(bare === '' ? ['**'] : [bare, `${base}**`]).map((source) => ({
          source,
          headers: pairs({ ...security, 'Cache-Control': REVALIDATE }),
        })),
        {
          source: `${base}${ASSETS}@(${assets.join('|')})`,
          headers: pairs({ 'Cache-Control': IMMUTABLE }),
        },
      ],
    },
  }
  return `${JSON.stringify(config, null, 2)}\n`
}

const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([key, value]) => ({ key, value }))
