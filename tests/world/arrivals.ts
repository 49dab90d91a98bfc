/** One request exactly as a browser sent it, to whichever host. */
export interface Arrival {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export async function arrivalOf(request: Request): Promise<Arrival> {
  return {
    method: request.method,
    url: new URL(request.url),
    headers: Object.fromEntries(request.headers),
    body: request.body === null ? '' : await request.clone().text(),
  }
}
