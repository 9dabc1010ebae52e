import { GraphQLError } from 'graphql'

/** A refusal in GitHub's words, with its type: `NOT_FOUND`, `FORBIDDEN`, `EXCESSIVE_PAGINATION` and the like. */
export class Refusal extends GraphQLError {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}
