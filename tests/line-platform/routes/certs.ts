import type { RouteModule } from '../http/app'
import { ID_TOKEN_ISSUER } from '../credentials/idToken'

/** The public keys, and the discovery document that names them (field values as reported). */
export const certs: RouteModule = {
  cors: [{ host: 'api.line.me', path: /^\/oauth2\/v2\.1\/certs$/, methods: ['GET'] }],
  mount(app, world) {
    app.get('/api.line.me/oauth2/v2.1/certs', async (c) => c.json(await world.keys.jwks()))

    app.get('/access.line.me/.well-known/openid-configuration', (c) => {
      const oauth = `${world.baseUrlOf('api.line.me')}/oauth2/v2.1`
      return c.json({
        issuer: ID_TOKEN_ISSUER,
        authorization_endpoint: `${world.baseUrlOf('access.line.me')}/oauth2/v2.1/authorize`,
        token_endpoint: `${oauth}/token`,
        revocation_endpoint: `${oauth}/revoke`,
        userinfo_endpoint: `${oauth}/userinfo`,
        jwks_uri: `${oauth}/certs`,
        scopes_supported: ['openid', 'profile', 'email'],
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['ES256'],
        code_challenge_methods_supported: ['S256'],
      })
    })
  },
}
