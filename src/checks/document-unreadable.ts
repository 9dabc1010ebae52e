import type { Check } from './check.ts'

/** A part of a file that could not be read, such as front matter that is not YAML. */
export const documentUnreadable: Check = {
  rule: 'document-unreadable',
  raised: 'always',
  find: ({ documents }) =>
    documents.flatMap(({ path, problems }) =>
      problems.map(({ message, place }) => ({
        message,
        place,
        subject: `${path}-${place.start.line === 1 ? 'file' : 'front-matter'}`,
      })),
    ),
}
