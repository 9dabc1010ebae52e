import type { Check } from './check.ts'

/**
 * A part of a bibliography file that could not be read. A named file that is not here may be generated later, so its
 * absence is only noted.
 */
export const bibliographyUnreadable: Check = {
  rule: 'bibliography-unreadable',
  raised: 'always',
  find: ({ bibliography }) =>
    bibliography.problems.map(({ message, place, subject, kind }) => ({
      message,
      place,
      subject,
      ...(kind === 'absent' && { severity: 'info' as const }),
    })),
}
