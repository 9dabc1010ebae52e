import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'
import { isKeyLetter, isKeyPunctuation } from './key-characters.ts'

const at = 64
const openingBrace = 123
const closingBrace = 125
const slash = 47
const colon = 58

/**
 * Read a Pandoc key such as `@doe_99`, `@doi:10.1/a$b` or `@{https://a.example/?b=*c*}` as plain text, so that
 * what stands in it is neither emphasis, mathematics, HTML, a directive nor a link.
 *
 * | state       | at                  | goes on with                                              |
 * | ----------- | ------------------- | --------------------------------------------------------- |
 * | start       | `@`                 | `{`: braced, a letter: bare                               |
 * | bare        | a letter            | bare                                                      |
 * | bare        | punctuation         | bare if a letter follows, or a slash after `:` and `/`    |
 * | braced      | no space, no `{`    | braced until `}`                                          |
 */
export const citeKeyExtension: Extension = {
  text: { [at]: { name: 'citeKey', previous: (code) => !isWordEnd(code), tokenize: tokenizeKey } },
}

// An address such as `ann@mail.example` has no key.
function isWordEnd(code: Code): boolean {
  return isKeyLetter(code) && code !== 95
}

function tokenizeKey(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('data')
    effects.consume(code)
    return start
  }

  function start(code: Code): State | undefined {
    if (code === openingBrace) {
      effects.consume(code)
      return startBraced
    }
    return isKeyLetter(code) ? bare(code) : nok(code)
  }

  function bare(code: Code): State | undefined {
    if (isKeyLetter(code)) {
      effects.consume(code)
      return bare
    }
    if (!isKeyPunctuation(code)) return end(code)
    const isUrl = code === colon || code === slash
    return effects.check(isUrl ? urlPunctuation : innerPunctuation, takePunctuation, end)(code)
  }

  function takePunctuation(code: Code): State {
    effects.consume(code)
    return bare
  }

  function startBraced(code: Code): State | undefined {
    return code === closingBrace ? nok(code) : braced(code)
  }

  function braced(code: Code): State | undefined {
    if (code === null || code <= 32 || code === openingBrace) return nok(code)
    effects.consume(code)
    return code === closingBrace ? end : braced
  }

  function end(code: Code): State | undefined {
    effects.exit('data')
    return ok(code)
  }
}

const innerPunctuation = punctuationBefore(isKeyLetter)
const urlPunctuation = punctuationBefore((code) => code === slash || isKeyLetter(code))

function punctuationBefore(isNext: (code: Code) => boolean): Construct {
  return {
    partial: true,
    tokenize: (effects, ok, nok) => (code) => {
      effects.enter('data')
      effects.consume(code)
      effects.exit('data')
      return (next) => (isNext(next) ? ok(next) : nok(next))
    },
  }
}
