/** Wakes loops that sleep; a ring that comes while none sleeps is remembered. */
export interface Bell {
  ring(): void
  /** Resolve at the next ring, or after `timeoutMs`. */
  wait(timeoutMs: number): Promise<void>
}

/** Make a bell for any number of sleepers. */
export function createBell(): Bell {
  const sleepers = new Set<() => void>()
  let wasRung = false
  return {
    ring() {
      wasRung = sleepers.size === 0
      for (const wake of sleepers) wake()
    },
    async wait(timeoutMs) {
      if (!wasRung) await sleep(timeoutMs, sleepers)
      wasRung = false
    },
  }
}

function sleep(timeoutMs: number, sleepers: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      sleepers.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, timeoutMs)
    sleepers.add(wake)
  })
}
