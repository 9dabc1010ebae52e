// [@lind2014; @quist2011]   \citep[12]{lind2014,quist2011}   {cite:p}`lind2014`
const pandocKey = /@\{?([\p{L}\p{N}_][^\s[\]{}(),;"'`*@]{0,200})/gu
const command = /\\[a-zA-Z]{0,20}cite[a-zA-Z]{0,20}\*?(?:\[[^[\]]{0,200}\]){0,2}\{([^{}]{1,2000})\}/gi
const role = /\{cite[a-z:]{0,20}\}`([^`]{1,2000})`/g

/** Find what may be citekeys in a text, cheaply: enough to tell which bibliography file it was written for. */
export function mentionedKeys(source: string): Set<string> {
  const listed = [...source.matchAll(command), ...source.matchAll(role)].flatMap(([, list = '']) =>
    list.split(',').map((key) => key.trim()),
  )
  const plain = [...source.matchAll(pandocKey)].map(([, key = '']) =>
    key.replace(/[^\p{L}\p{N}_]{1,200}$/u, ''),
  )
  return new Set([...listed, ...plain])
}
