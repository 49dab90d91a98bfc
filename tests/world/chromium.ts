/** Everything a Chromium needs to live in the emulated world: every name resolves to one server with its own certificate. */
export function chromiumArguments(port: number): string[] {
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${String(port)}, EXCLUDE localhost`,
    '--ignore-certificate-errors',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
