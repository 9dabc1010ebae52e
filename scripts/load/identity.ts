import { generateKeyPairSync } from 'node:crypto'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})

export const secret = 'a secret of the load'

/** The environment of an App whose GitHub is at `host`. */
export function identityAt(host: string): Record<string, string> {
  return {
    APP_ID: '1',
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: secret,
    GHE_HOST: host,
    GHE_PROTOCOL: 'http',
  }
}
