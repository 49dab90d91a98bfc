import { createHash, X509Certificate } from 'node:crypto'
import { createServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { generate } from 'selfsigned'
import type { Handler } from '../world/tlsServer'

export interface BenchServer {
  readonly port: number
  /** Makes Chromium take the certificate for a good one. */
  readonly chromiumArgument: string
  /** Ends what browsers keep open, so that no visit gains by the one before. */
  closeConnections(): void
  close(): Promise<void>
}

/**
 * Like the server of the browser tests, with a certificate that the browser trusts instead of one whose errors it
 * ignores: Chromium keeps nothing in its HTTP cache that came with a bad certificate.
 */
export async function startBenchServer(handler: Handler): Promise<BenchServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'emulated.test' }])
  const listener = getRequestListener(handler, { overrideGlobalObjects: false })
  const server = createServer({ key, cert }, (incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    chromiumArgument: `--ignore-certificate-errors-spki-list=${publicKeyHash(cert)}`,
    closeConnections: () => {
      server.closeAllConnections()
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

function publicKeyHash(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
