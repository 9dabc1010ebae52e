/** Nouns for invented titles, journals and sentences. */
export const nouns: readonly string[] =
  `harbour market village teacher garden memory policy language weather river budget archive forest engine letter
  museum sleep protein signal migration island election novel clinic factory soil mirror debt theatre carbon map
  hospital railway parish orchard kitchen census valley border choir vaccine textile furnace glacier pasture treaty`.split(
    /\s+/,
  )

/** Words that invented sentences are made of. */
export const plainWords: readonly string[] =
  `the of and in to a that with for on as by from this which these their between under over after before early late
  small large local common regular gradual visible separate public private rural urban seasonal annual measured
  observed compared reported described expected followed suggested remained increased declined changed differed moved
  results samples groups methods questions answers models periods regions families records patterns effects limits
  often seldom nearly partly largely together apart again further however although because while when where since`.split(
    /\s+/,
  )
