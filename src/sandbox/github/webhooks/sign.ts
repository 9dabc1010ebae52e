import { createHmac } from 'node:crypto'

/** Sign a payload as GitHub does: `sha256=` and the HMAC of the bytes sent. */
export function sign(secret: string, body: string, algorithm: 'sha1' | 'sha256' = 'sha256'): string {
  return `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`
}
