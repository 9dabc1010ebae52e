/** What an answer says of the requests that are left to an installation, or to the App itself. */
export interface Budget {
  readonly installationId: number | undefined
  /** `core`, `graphql`, … */
  readonly resource: string
  readonly remaining: number
  /** In milliseconds since 1970. */
  readonly resetAt: number
}

/** The newest budget of each installation, for as long as it holds. */
export interface Budgets {
  readonly set: (budget: Budget) => void
  /** Give the fewest requests that any installation has left, by resource. */
  readonly least: () => Map<string, number>
}

/**
 * Make an empty record.
 *
 * GitHub counts each installation by itself. A label for each would be a series for each, and there are tens of
 * thousands of installations in a large place; of those, the one that is nearest to its limit is the one to hear of.
 */
export function createBudgets(now: () => number): Budgets {
  const budgets = new Map<string, Budget>()
  return {
    set: (budget) => void budgets.set(`${budget.installationId} ${budget.resource}`, budget),
    least() {
      const least = new Map<string, number>()
      for (const [key, { resource, remaining, resetAt }] of budgets) {
        if (resetAt <= now()) budgets.delete(key)
        else least.set(resource, Math.min(remaining, least.get(resource) ?? remaining))
      }
      return least
    },
  }
}
