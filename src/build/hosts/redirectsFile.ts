import { ASSETS } from '../headers/cache'
import type { Deployment } from './deployment'

/** The page that both hosts answer a missing asset with; without it they answer with the app's page and 200. */
export const MISSING_PAGE = `${ASSETS}404.html`

export const MISSING_PAGE_TEXT = '<!doctype html><title>Not found</title>Not found\n'

/**
 * The file `_redirects`, for Netlify (https://docs.netlify.com/manage/routing/redirects/overview/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/redirects/). The first rule that matches counts.
 *
 * At the root it is Netlify's alone: there existing files come before rules. Cloudflare ignores both rules, one because of its
 * status and one as a loop, and answers unknown paths with the page of its own accord, below `assets/` with `404.html`.
 *
 * Under a base path the build still lies at the root of the site, and the rules lead there. For Cloudflare they come before
 * files, so that each file has its own.
 */
export function redirectsFile({ base, bare, files }: Deployment): string {
  const rules =
    base === '/'
      ? [
          [`/${ASSETS}*`, `/${MISSING_PAGE}`, '404'],
          ['/*', '/index.html', '200'],
        ]
      : [
          [`${base}${ASSETS}*`, `/${ASSETS}:splat`, '200'],
          ...files.map((file) => [base + file, `/${file}`, '200']),
          [bare, '/', '200'],
          [`${base}*`, '/', '200'],
        ]
  return rules.map((rule) => `${rule.join(' ')}\n`).join('')
}
