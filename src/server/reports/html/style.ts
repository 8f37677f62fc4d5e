const MARGIN_TYPE = 'font: 9pt Arial, sans-serif; color: #566164;'

/** Text as a quoted CSS string. Everything but letters, figures and spaces is written as its code, so nothing can end it. */
function cssString(text: string): string {
  const written = text.replace(/[^\p{L}\p{N} ]/gu, (character) => {
    return `\\${(character.codePointAt(0) ?? 0).toString(16)} `
  })
  return `"${written}"`
}

/** What stands at the foot of every printed page, beside the page number. */
export function footRule(text: string): string {
  return `@page { @bottom-left { content: ${cssString(text)}; ${MARGIN_TYPE} } }`
}

/** The look of the HTML report, on screen and on A4. Light only: it is a public paper. */
export const STYLE_SHEET = `
@counter-style doubled-letters { system: symbolic; symbols: a b c d e f g h i j k l m n o p q r s t u v w x y z; }
:root { color-scheme: light; --ink: #1b2022; --label: #566164; --accent: #0b5351; --rule: #cbd3d3; --shade: #f1f4f4; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 1rem/1.55 Arial, "Liberation Sans", Helvetica, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.875rem; margin-bottom: 1.25rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; color: var(--ink); margin: 1.25rem 0 .5rem; }
p, ol, ul { margin: 0 0 .75rem; max-width: 70ch; }
ol, ul { padding-left: 2.25rem; }
li { padding-left: .25rem; margin-bottom: .75rem; }
li > p { margin: 0 0 .5rem; }
li ol { padding-left: 2rem; }
li li, .listed li { margin-bottom: .375rem; }
.summary { list-style-type: lower-roman; }
.letters { list-style-type: doubled-letters; }
.letters .letters { list-style-type: lower-roman; }
.appendices { list-style: none; padding-left: 0; }
.appendices li { padding-left: 0; margin-bottom: .375rem; }
.date { white-space: nowrap; }
table { border-collapse: collapse; width: 100%; border-top: 2px solid var(--accent); border-bottom: 2px solid var(--accent); }
th, td { padding: .5rem .625rem; text-align: left; vertical-align: top; border-top: 1px solid var(--rule); }
thead th { background: var(--shade); vertical-align: bottom; }
.facts { font-size: .9375rem; }
.facts tbody th { font-weight: 400; min-width: 9rem; }
.facts thead .date { white-space: normal; }
.facts .right { text-align: right; }
.facts .short { white-space: nowrap; }
.lead { break-after: avoid; }
.facts .center { text-align: center; }
.head { margin-bottom: 2rem; }
.head thead th, .head .label { font-size: .8125rem; font-weight: 400; color: var(--label); }
.head .label { display: block; }
.head td { width: 50%; }
caption { caption-side: top; text-align: left; font-weight: 700; font-size: .9375rem; padding: 0 0 .5rem; }
caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2.5rem); }
caption .date { position: static; display: inline; }
.scroll { margin: 1.25rem 0 1.75rem; overflow-x: auto; }
.scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.withheld { margin: 1rem 0 1rem 2.25rem; padding: .5rem .75rem; background: var(--shade); border-left: 4px solid var(--label); color: var(--label); }
address { font-style: normal; }
address p { margin: 0; }
.name { font-weight: 700; }
a { color: var(--accent); }
@media (max-width: 40rem) {
  ol, ul { padding-left: 2rem; }
  .withheld { margin-left: 0; }
}
@page { size: A4; margin: 22mm 22mm 20mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); ${MARGIN_TYPE} } }
@media print {
  body { font-size: 11pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  p, ol, ul { max-width: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 15pt; margin-top: 18pt; }
  h3 { font-size: 12.5pt; margin-top: 14pt; }
  h4 { font-size: 11pt; margin-top: 10pt; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  li, tr, .whole, .withheld, address { break-inside: avoid; }
  .facts { font-size: 9.5pt; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  caption span { max-width: none; }
  th, .withheld { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`.trim()
