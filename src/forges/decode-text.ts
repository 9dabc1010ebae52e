import type { FileContent } from '../model/snapshot.ts'

// Git's own sign of a binary file.
const looksBinaryWithin = 8000

/** Decode a file's bytes, or say why they are no text: a NUL near the beginning, or bytes that are not UTF-8. */
export function decodeText(bytes: Uint8Array): FileContent {
  if (bytes.subarray(0, looksBinaryWithin).includes(0)) return { kind: 'unreadable', why: 'binary file' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'unreadable', why: 'not UTF-8' }
    throw error
  }
}
