/** What people and machines put into text fields to make a page run it. Every one has to stay text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '<!-- --><iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">here</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mtext></mtext><mglyph><style></style></mglyph></math>',
  ']]><x/>',
  '{numbered  paragraphs-0} {paragraphs-0}',
  '{{constructor.constructor("alert(1)")()}}',
  '[click](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '<https://example.org>',
  '`code` **bold** _under_ ~~gone~~ | a | b |',
  '# Heading, 1. list, > quote, - item, $x$, [^1]',
]

/** Texts that no XML file may hold as they stand. */
export const UNPRINTABLE_TEXTS: readonly string[] = [
  'bell \u0007 null \u0000 escape \u001b',
  'vertical \u000b tab, form \u000c feed',
  'half a pair \ud83d alone',
  'second half \ude00 alone',
  'not a character \uffff \ufffe',
  'delete \u007f',
  'lines\r\nbroken\nby\ttabs',
]
