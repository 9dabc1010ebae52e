/** What `copydesk init` writes: every key, commented out, with what it does. Without the comment signs it is an example. */
export const configTemplate = `# Configuration of Copydesk. Every key is optional: without one the line above it says what holds.
# Take the sign # from a line to use it.

# Main files, as paths or globs, or books of several files.
# Default: every Markdown file with a reference list, a bibliography or a query sheet.
# manuscripts:
#   - paper.md
#   - path: book/index.md
#     files:
#       - book/chapters/*.md

# Query sheets that have files of their own. Default: those found beside a manuscript.
# queries:
#   - proof/queries.md

# Files that are never read as manuscripts. Default: none.
# ignore:
#   - drafts/**

# Severity by rule: error, warning, info or off. \`copydesk explain RULE\` says what a rule is about.
# rules:
#   page-range-missing: info
#   uncited-reference: error

# What people decided, so that the command, the App and a fork agree. A query is named by its number, or one of
# Copydesk's own by rule and subject; \`manuscript\` only where there are several.
# decisions:
#   - query: Q4
#     stet: The changes of the publisher are accepted.
#     by: A. Vik
#     on: 2026-11-02
#   - rule: uncited-reference
#     subject: kramer-2022
#     park: 2026-12-01
#     reason: After the last round.
`
