/** Where the configuration stands in a repository. */
export const configPath = '.github/copydesk.yml'
