/** What may go wrong with a request of the App. */
const requestFaults = [
  '403 secondary rate limit',
  '429 with retry-after',
  '500',
  '502',
  'reply cut',
  'reply lost after the write',
  'reply slow',
  'time runs out',
] as const
export type RequestFault = (typeof requestFaults)[number]

/** What may go wrong with a webhook. */
const deliveryFaults = ['delivery dropped', 'delivery late', 'delivery repeated'] as const
export type DeliveryFault = (typeof deliveryFaults)[number]

/** The faults of one round, by the serial number of its request or delivery. */
export interface FaultPlan {
  readonly requests: ReadonlyMap<number, RequestFault>
  readonly deliveries: ReadonlyMap<number, DeliveryFault>
}

const spread = { requests: 120, deliveries: 14 }

/** Make the faults of a round. */
export function makeFaults(random: (below: number) => number): FaultPlan {
  const draw = <T>(kinds: readonly T[], { count, below }: { count: number; below: number }) =>
    new Map(
      Array.from({ length: count }, () => [random(below), kinds[random(kinds.length)]] as const).filter(
        (pair): pair is readonly [number, T] => pair[1] !== undefined,
      ),
    )
  return {
    requests: draw(requestFaults, { count: 2 + random(5), below: spread.requests }),
    deliveries: draw(deliveryFaults, { count: 1 + random(3), below: spread.deliveries }),
  }
}
