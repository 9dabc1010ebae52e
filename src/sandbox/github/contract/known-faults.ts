interface KnownFault {
  /** The operation or webhook whose description is wrong. */
  readonly operation: string
  /** What is reported about it, from its beginning, `*` for the place in a list. */
  readonly fault: string
  /** What GitHub really does. */
  readonly why: string
}

const eventNames = 'The list of events that an App may ask for was written before `merge_group` came.'

/** Places where GitHub's description says other than GitHub does. Each was looked at; nothing else is let pass. */
const knownFaults: readonly KnownFault[] = [
  {
    operation: 'GET /app/installations',
    fault: '/*/account must match',
    why: 'The list wants an account to be a user and an enterprise at once; a single installation wants one of both.',
  },
  { operation: 'check_suite completed', fault: '/check_suite/app/events/* must', why: eventNames },
  { operation: 'check_suite requested', fault: '/check_suite/app/events/* must', why: eventNames },
  { operation: 'check_suite rerequested', fault: '/check_suite/app/events/* must', why: eventNames },
]

/** Tell whether a fault is one of the description's own. */
export function isKnownFault(operation: string, fault: string): boolean {
  const anywhere = fault.replaceAll(/\/\d+/g, '/*')
  return knownFaults.some((known) => known.operation === operation && anywhere.startsWith(known.fault))
}
