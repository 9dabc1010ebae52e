/** Counts the requests of each caller in its hour. */
export class RateLimit {
  readonly #limit: number
  readonly #now: () => Date
  readonly #windows = new Map<string, { used: number; resetsAt: number }>()

  constructor({ limit, now }: { limit: number; now: () => Date }) {
    this.#limit = limit
    this.#now = now
  }

  /** Take `cost` requests from a caller's hour; 0 only looks. Tells whether there were any left. */
  take(key: string, cost: number): { isAllowed: boolean; headers: Record<string, string> } {
    const window = this.#windowOf(key)
    const isAllowed = window.used + cost <= this.#limit
    if (isAllowed) window.used += cost
    return {
      isAllowed,
      headers: {
        'x-ratelimit-limit': String(this.#limit),
        'x-ratelimit-remaining': String(this.#limit - window.used),
        'x-ratelimit-used': String(window.used),
        'x-ratelimit-reset': String(window.resetsAt),
      },
    }
  }

  #windowOf(key: string): { used: number; resetsAt: number } {
    const seconds = Math.floor(this.#now().getTime() / 1000)
    const known = this.#windows.get(key)
    if (known !== undefined && known.resetsAt > seconds) return known
    const window = { used: 0, resetsAt: seconds + 3600 }
    this.#windows.set(key, window)
    return window
  }
}
