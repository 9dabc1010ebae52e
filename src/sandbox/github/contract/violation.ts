/** A step outside GitHub's own description of its API. Never holds text of a manuscript. */
export interface Violation {
  readonly kind: 'request' | 'response' | 'webhook'
  /** `POST /repos/{owner}/{repo}/issues`, `issues opened`, or the name of a GraphQL operation. */
  readonly operation: string
  readonly message: string
}
