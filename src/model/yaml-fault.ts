/** Say in plain words what is wrong with a YAML text: its parser recurses into what nests, and counts aliases. */
export function describeYamlFault(message: string): string {
  if (message.startsWith('Maximum call stack')) return 'it nests too deep'
  if (message.startsWith('Excessive alias count')) return 'its aliases grow too large'
  return message
}
