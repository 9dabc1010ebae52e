import { createPublicKey } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { ApiError } from '../api-error.ts'
import type { Host } from '../host.ts'

const maxAgeSeconds = 600
const allowedDriftSeconds = 60

/** Check the JWT by which an App proves who it is: RS256, its own id, at most ten minutes. Throws a 401 in GitHub's words. */
export async function verifyAppToken({ app, state }: Host, token: string): Promise<void> {
  const now = state.now()
  const { payload } = await verifySignature(app.privateKey, token, now)
  const { iat, exp, iss } = payload
  // Octokit sends the id as a number, which GitHub takes as well.
  if (String(iss) !== String(app.id) && iss !== `Iv23li${app.id}`)
    throw new ApiError(401, "'Issuer' claim ('iss') must be an App id or client id")
  if (iat === undefined || exp === undefined)
    throw new ApiError(401, "Missing 'issued at' claim ('iat') or 'expiration' claim ('exp')")
  const seconds = now.getTime() / 1000
  if (iat > seconds + allowedDriftSeconds)
    throw new ApiError(401, "'Issued at' claim ('iat') must be an Integer representing a time in the past")
  if (exp > seconds + maxAgeSeconds + allowedDriftSeconds)
    throw new ApiError(401, "'Expiration time' claim ('exp') is too far in the future")
}

async function verifySignature(privateKey: string, token: string, now: Date) {
  try {
    return await jwtVerify(token, createPublicKey(privateKey), { algorithms: ['RS256'], currentDate: now })
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new ApiError(
        401,
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      )
    if (error instanceof errors.JOSEError) throw new ApiError(401, 'A JSON web token could not be decoded')
    throw error
  }
}
