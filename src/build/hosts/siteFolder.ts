/** What a host is given that takes the folder of a whole site, and the commands that make it of `dist/`. */
export interface SiteFolder {
  readonly folder: string
  readonly fill: readonly string[]
}

const SITE = 'dist-hosts/site'

/** At the root the build is the site; under a base path it lies below it. */
export function siteFolder(base: string): SiteFolder {
  if (base === '/') return { folder: 'dist', fill: [] }
  const target = `${SITE}${base.slice(0, -1)}`
  const parent = target.slice(0, target.lastIndexOf('/'))
  return { folder: SITE, fill: [`rm -rf ${SITE}`, `mkdir -p ${parent}`, `cp -R dist ${target}`] }
}
