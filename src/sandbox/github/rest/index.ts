import { appOperations } from './apps.ts'
import { checkRunOperations } from './check-runs.ts'
import { checkSuiteOperations } from './check-suites.ts'
import { commentOperations } from './comments.ts'
import { deliveryOperations } from './deliveries.ts'
import { gitOperations } from './git.ts'
import { issueOperations } from './issues.ts'
import { labelOperations } from './labels.ts'
import type { Operation } from './operation.ts'
import { pullOperations } from './pulls.ts'
import { repositoryOperations } from './repositories.ts'
import { reviewOperations } from './reviews.ts'

/** Every operation of the REST API that is answered here; `contract/covered.ts` lists the same by name. */
export const operations: readonly Operation[] = [
  ...appOperations,
  ...checkRunOperations,
  ...checkSuiteOperations,
  ...commentOperations,
  ...deliveryOperations,
  ...gitOperations,
  ...issueOperations,
  ...labelOperations,
  ...pullOperations,
  ...repositoryOperations,
  ...reviewOperations,
]
