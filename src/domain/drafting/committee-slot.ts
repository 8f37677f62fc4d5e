// A committee by its name, as it stands in a sentence: "the Finance Committee". Source: committee conventions, 1.

import type { Committee } from '../portfolio-file/schema'
import { factOf } from './facts'
import type { Slot } from './message'
import { readProperName } from './noun-phrases'

const TAKES_ARTICLE = /committee|board|council|cabinet|court|group|panel$/i

/** The name of a committee, with its article where it takes one. */
export function committeeSlot({ key, name }: Pick<Committee, 'key' | 'name'>): Slot {
  return {
    as: 'stored',
    text: TAKES_ARTICLE.test(name) ? `the ${name}` : readProperName(name),
    facts: [factOf(`committees/${key}`, 'name', name)],
  }
}
