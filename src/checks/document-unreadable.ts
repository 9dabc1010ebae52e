import type { DocumentProblem } from '../model/document.ts'
import type { Check } from './check.ts'

/** A part of a manuscript that could not be read, such as front matter that is not YAML or a chapter that is not there. */
export const documentUnreadable: Check = {
  rule: 'document-unreadable',
  raised: 'always',
  find: ({ documents, problems }) =>
    [...problems, ...documents.flatMap((document) => document.problems)].map((problem) => {
      const { message, place } = problem
      return { message, place, subject: `${place.path}-${subjectOf(problem)}` }
    }),
}

function subjectOf({ about, place }: DocumentProblem): string {
  return about ?? (place.start.line === 1 ? 'file' : 'front-matter')
}
