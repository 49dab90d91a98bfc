/**
 * LINE docs, common to its references: "properties to be added or ordered differently; whitespace and line breaks to be added
 * or removed between elements". Arrays keep their order, because it means something.
 */
function changed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(changed)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, changed(member)] as const)
  return Object.fromEntries([['addedLater', { text: '新しい', list: [null, 1] }], ...members.reverse()])
}

/** The same as JSON that LINE might send one day: more members, another order, other whitespace. */
export const changedJson = (value: unknown): string => `\n${JSON.stringify(changed(value), null, '\t ')}\r\n`

const isJson = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('application/json') ?? false

/** An answer as it might look one day; answers that are no JSON stay as they are. */
export async function withChangedPayload(response: Response): Promise<Response> {
  if (!isJson(response)) return response
  const body: unknown = await response.json()
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(changedJson(body), { status: response.status, headers })
}
