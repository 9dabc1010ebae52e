/** A mistake by the person who runs or configures Copydesk. The message says what was found, what was wanted, and where. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** A refusal or failure by a forge, to be tried again after `retryAfterMs`. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError'
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { cause?: unknown; status?: number; retryAfterMs?: number } = {}) {
    super(message, { cause: options.cause })
    this.status = options.status
    this.retryAfterMs = options.retryAfterMs
  }
}
