const MARK = 'x-emulator-reset'

/** Stands for "no answer at all": a server that sees it must destroy the socket instead of answering. */
export const resetResponse = (): Response => new Response(null, { status: 599, headers: { [MARK]: '1' } })

/** Whether the server must destroy the socket. The mark is the LINE emulator's, so that one check serves both. */
export const isReset = (response: Response): boolean => response.headers.has(MARK)
