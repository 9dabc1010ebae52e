import type { Plan } from '../model/effect.ts'
import type { Snapshot, Target } from '../model/snapshot.ts'

/** Where manuscripts live: a port with one way to look and one way to write. */
export interface Forge {
  /** See everything that deciding about `target` needs, in a fixed number of requests. */
  observe(target: Target): Promise<Snapshot>
  /**
   * Write the effects in order and read nothing but the head, once, before the first write.
   *
   * Gives `head-moved` and writes nothing when the head is no longer `plan.headSha`. Throws `ForgeError` when the forge
   * refuses; what was written by then stays and is found again by its marker.
   */
  apply(target: Target, plan: Plan): Promise<'applied' | 'head-moved'>
}
