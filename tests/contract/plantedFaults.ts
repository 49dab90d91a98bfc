/** A mistake that backends are made with, as a change of the reference backend's source. */
export interface PlantedFault {
  readonly name: string
  /** The check that must name it. */
  readonly foundBy: string
  readonly changes: readonly Change[]
}

export interface Change {
  /** Under the project's folder. */
  readonly file: string
  /** Must be there exactly once, so that a fault that fits no more is noticed. */
  readonly from: string
  readonly to: string
}

const backend = (file: string, from: string, to: string): Change => ({
  file: `tests/backend/${file}`,
  from,
  to,
})

/** The nine. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'the audience is not checked',
    foundBy: 'audience',
    changes: [
      // LINE is asked with whatever channel the token says.
      backend('verifyIdToken.ts', "if (own === undefined) throw new Problem(401, 'audience_mismatch')", ''),
      backend('verifyIdToken.ts', 'return own\n', 'return own ?? String(audience)\n'),
    ],
  },
  {
    name: 'an expired token is accepted',
    foundBy: 'expired',
    changes: [
      backend(
        'verifyIdToken.ts',
        'if (answer.status === 400) {',
        `if (answer.status === 400 && readRefusal('error_description', answer) === 'IdToken expired.')
           return { ...decodeJwt(form.id_token), email: null }
         if (answer.status === 400) {`,
      ),
    ],
  },
  {
    name: 'a claim of the body is trusted',
    foundBy: 'claims',
    changes: [
      {
        file: 'src/backend/requests.ts',
        from: 'const sessionMembers = { ',
        to: 'const sessionMembers = { sub: v.exactOptional(v.string()), ',
      },
      backend(
        'operations/session.ts',
        'async ({ token, request_id, destination }, c) => {',
        'async ({ token, request_id, destination, sub: claimed }, c) => {',
      ),
      backend(
        'operations/session.ts',
        'const sub = await verify(service, token)',
        'const verified = await verify(service, token); const sub = claimed ?? verified',
      ),
    ],
  },
  {
    name: 'a ticket works again and again',
    foundBy: 'ticket-once',
    changes: [backend('linking.ts', "state: { tag: 'used', accountLink }", 'state: ticket.state')],
  },
  {
    name: 'a ticket is not bound to the LINE user who began',
    foundBy: 'ticket-bound',
    changes: [backend('tickets.ts', 'if (ticket.sub !== sub) {', 'if (sub === null) {')],
  },
  {
    name: 'a start handle is accepted as a ticket',
    foundBy: 'handle',
    changes: [
      // As where the ticket is not minted, but the handle marked as proven.
      backend(
        'website/openStart.ts',
        'const ticket = service.tickets.mint(',
        'service.tickets.adopt(open.handle, { sub: lineUser.sub, accountId, linkToken }); const ticket = service.tickets.mint(',
      ),
      backend(
        'tickets.ts',
        'change: tickets.change,',
        "change: tickets.change, adopt: (secret, order) => tickets.keep({ ...order, state: { tag: 'fresh' }, told: null }, secret),",
      ),
    ],
  },
  {
    name: 'Origin is ignored',
    foundBy: 'origin',
    changes: [backend('app.ts', 'app.use(requireOwnOrigin(service.origins))', '')],
  },
  {
    name: 'a repeated request_id is a new call',
    foundBy: 'replay',
    changes: [
      backend('replay.ts', 'forgetOld()\n      const asked', 'if (work) return work()\n      const asked'),
    ],
  },
  {
    name: 'whoever is not signed in is redirected',
    foundBy: 'redirect',
    changes: [
      backend(
        'app.ts',
        'return problemResponse(problem)',
        "return problem.status === 401 ? c.redirect('https://www.example.com/sign-in', 302) : problemResponse(problem)",
      ),
    ],
  },
]
