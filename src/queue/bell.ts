/** Wakes a loop that sleeps; a ring that comes too early is remembered. */
export interface Bell {
  ring(): void
  /** Resolve at the next ring, or after `timeoutMs`. */
  wait(timeoutMs: number): Promise<void>
}

/** Make a bell for one sleeper. */
export function createBell(): Bell {
  let wasRung = false
  let wake: (() => void) | undefined
  return {
    ring() {
      wasRung = true
      wake?.()
    },
    async wait(timeoutMs) {
      if (!wasRung) await sleep(timeoutMs, (stop) => (wake = stop))
      wake = undefined
      wasRung = false
    },
  }
}

function sleep(timeoutMs: number, register: (stop: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs)
    register(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
