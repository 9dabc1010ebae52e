interface KnownFault {
  /** The operation or webhook whose description is wrong. */
  readonly operation: string
  /** What is reported about it, from its beginning. */
  readonly fault: string
  /** What GitHub really does. */
  readonly why: string
}

/** Places where GitHub's description says other than GitHub does. Each was looked at; nothing else is let pass. */
const knownFaults: readonly KnownFault[] = []

/** Tell whether a fault is one of the description's own. */
export function isKnownFault(operation: string, fault: string): boolean {
  return knownFaults.some((known) => known.operation === operation && fault.startsWith(known.fault))
}
