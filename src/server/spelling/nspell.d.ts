declare module 'nspell' {
  /** A reader of Hunspell dictionaries. */
  interface Speller {
    correct(word: string): boolean
    suggest(word: string): string[]
    personal(words: string): Speller
  }
  function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Speller
  export = nspell
}
