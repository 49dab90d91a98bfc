import * as v from 'valibot'

/** LINE docs, "User ID": the same person has the same one in all channels of one provider, and another elsewhere. */
export const lineUserId = v.pipe(v.string(), v.regex(/^U[0-9a-f]{32}$/))
