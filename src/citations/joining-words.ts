/** What joins two names or years, as an alternation: “and” in the languages that Copydesk reads. */
export const joiningWords = '&|and|und|et|y|e|i|en|og|och|ja|ve|és|и|і|та|και'
