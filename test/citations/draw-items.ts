import type { KeyItem } from '../../src/citations/build-citation.ts'

/** Draw cite items as `<before> key locator <behind>`, each key as it stands in the text. */
export function drawItems(text: string, items: readonly KeyItem[]): string {
  return items
    .map(({ start, end, prefix, suffix, locator }) =>
      [
        prefix && `<${prefix}>`,
        text.slice(start, end),
        locator && `${locator.label} ${locator.value}`,
        suffix && `<${suffix}>`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join(' | ')
}
