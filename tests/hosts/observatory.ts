/**
 * The score of Mozilla's HTTP Observatory by its published rules
 * (https://github.com/mdn/mdn-http-observatory, "scoring"): 100, less what is wrong, and, from 90 on, more for what is better
 * than needed. A+ begins at 100. Only the rules that our headers can meet are here; whatever else is found costs the worst.
 */
export function observatoryScore(headers: Headers): number {
  const penalties = [
    ...(hasSafePolicy(headers) ? [] : [-25]),
    ...(maxAgeOf(headers) >= SIX_MONTHS ? [] : [-20]),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : [-5]),
    ...(headers.has('access-control-allow-origin') ? [-50] : []),
    ...(headers.has('set-cookie') ? [-40] : []),
  ]
  const bonuses = [
    ...(directive(headers, 'default-src') === "'none'" ? [10] : []),
    ...(directive(headers, 'frame-ancestors') === "'none'" ? [5] : []),
    ...(headers.get('referrer-policy') === 'no-referrer' ? [5] : []),
    ...(headers.get('cross-origin-resource-policy') === 'same-origin' ? [10] : []),
  ]
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const score = 100 + sum(penalties)
  return score < 90 ? score : score + sum(bonuses)
}

/** Seconds. */
const SIX_MONTHS = 15_552_000

function directive(headers: Headers, name: string): string {
  const policy = headers.get('content-security-policy') ?? ''
  const found = policy.split(';').map((one) => one.trim().split(/\s+/))
  return (
    found
      .find(([first]) => first === name)
      ?.slice(1)
      .join(' ') ?? ''
  )
}

function hasSafePolicy(headers: Headers): boolean {
  const scripts = directive(headers, 'script-src') || directive(headers, 'default-src')
  const isOpen = /unsafe|data:|\*|^$/.test(`${scripts}${directive(headers, 'style-src')}`)
  return !isOpen && directive(headers, 'object-src') === "'none'"
}

const maxAgeOf = (headers: Headers): number =>
  Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0)
