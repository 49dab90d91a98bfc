import { assertNever } from '../../lib/assertNever'
import type { Cause } from './connection'
import type { Problem } from './finding'
import type { Unreached } from './network'

/** What to do where nobody answers. @param whose such as "the host" */
export function unreachable({ url, cause, seen }: Unreached, whose: string): Problem {
  const { host, hostname } = new URL(url)
  return {
    problem: cause,
    expected: `an answer of ${host}`,
    found: seen,
    change: cure(cause, hostname, whose),
  }
}

function cure(cause: Cause, name: string, whose: string): string {
  switch (cause) {
    case 'name_unknown':
      return `The name has no address. Add ${name} at your DNS provider (a CNAME or an A record, as ${whose} says), or correct the name in liff.config.json.`
    case 'refused':
      return `Nothing listens there. Start ${whose}, open its port in the firewall, or correct the name in liff.config.json.`
    case 'timeout':
      return `No answer within 10 seconds. Look at the firewall and the load of ${whose}.`
    case 'certificate_expired':
      return `The certificate has expired. Renew it at ${whose} and load it (nginx -s reload), then look why the automatic renewal did not run.`
    case 'certificate_not_yet_valid':
      return `The certificate is not valid yet. Look at the clock of ${whose}, or wait.`
    case 'certificate_of_another_name':
      return `The certificate is another name's. Add ${name} to the domains of ${whose}, and let it issue a certificate for it.`
    case 'certificate_not_trusted':
      return `Browsers do not trust the certificate. Use one of a public authority (such as Let's Encrypt), and let ${whose} send its intermediate certificates too (nginx: ssl_certificate takes fullchain.pem).`
    case 'tls_failed':
      return `No TLS connection came about. Let ${whose} offer TLS 1.2 and 1.3 for ${name}.`
    case 'broken':
      return `The connection broke off. Look at the log of ${whose}.`
    default:
      return assertNever(cause)
  }
}
