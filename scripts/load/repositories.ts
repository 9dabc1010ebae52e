const installations = 50

/** A repository of the load, by its number: an owner has several, and each owner is an installation. */
export interface LoadRepository {
  readonly owner: string
  readonly name: string
  readonly installationId: number
}

/** Name the repository of this number. */
export function repositoryOf(number: number): LoadRepository {
  const press = number % installations
  return { owner: `press-${press}`, name: `paper-${number}`, installationId: press + 1 }
}

/** Give the number in a repository's name. */
export function numberOf(name: string): number {
  return Number(name.slice('paper-'.length))
}

/**
 * Make a chooser of repositories by Zipf's law: the second is chosen half as often as the first, the third a third as
 * often, and so on.
 */
export function createChooser(count: number, random: (below: number) => number): () => number {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= count; rank++) sums.push((sum += 1 / rank))
  return () => {
    const wanted = (random(2 ** 30) / 2 ** 30) * sum
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
