import { createHash } from 'node:crypto'
import { SDK_PREFIX } from '../../storage/ownStorage'

/**
 * Runs ahead of everything else in the page and has LINE's part fetched (`<link rel="preload-line">`), unless somebody signed
 * in here before: then the token goes out without it, and to compile it at that moment would hold the token up (measured:
 * by a tenth). Inline, because a file would come no sooner than the entry, which knows the same. The name is that of the
 * SDK's cookie (2.31).
 */
export const PRELOAD_SCRIPT = `document.cookie.includes('${SDK_PREFIX}expires:')||document.querySelectorAll('link[rel=preload-line]').forEach(l=>l.rel='modulepreload')`

/** What makes a content security policy allow this one text (CSP Level 3, 2.3.1). */
export const PRELOAD_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(PRELOAD_SCRIPT).digest('base64')}'`
