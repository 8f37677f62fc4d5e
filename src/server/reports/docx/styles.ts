import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'

/** The paper's few colours: one accent for headings and rules, one ink, one grey for labels, two pale greys. */
export const COLOUR = {
  accent: '0B5351',
  ink: '1B2022',
  label: '566164',
  rule: 'CBD3D3',
  shade: 'F1F4F4',
} as const

/** The width between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9070
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, right: 1418, bottom: 1304, left: 1418, header: 624, footer: 624 },
}

/** The type size of a table that fits at it, in half-points. */
export const TABLE_SIZE = 20

/** How far a number hangs out to the left of its paragraph. */
export const HANG = 624

export const STYLE = {
  title: 'Title',
  part: 'Heading1',
  section: 'Heading2',
  heading: 'Heading3',
  lead: 'Lead',
  paragraph: 'NumberedParagraph',
  item: 'LetteredItem',
  listed: 'ListedItem',
  withheld: 'Withheld',
  tableText: 'TableText',
  tableHead: 'TableHead',
  label: 'HeaderLabel',
  value: 'HeaderValue',
  contact: 'ContactLine',
  contactName: 'ContactName',
  footer: 'Footer',
} as const

export const THIN_RULE = { style: BorderStyle.SINGLE, size: 4, space: 0, color: COLOUR.rule }
export const ACCENT_RULE = { style: BorderStyle.SINGLE, size: 8, space: 0, color: COLOUR.accent }
export const NO_RULE = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' }

/** Line spacing in 240ths of a line. */
const LINE = {
  body: { line: 276, lineRule: LineRuleType.AUTO },
  compact: { line: 252, lineRule: LineRuleType.AUTO },
  single: { line: 240, lineRule: LineRuleType.AUTO },
} as const

function paragraphStyle(
  id: string,
  name: string,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  run: NonNullable<IParagraphStyleOptions['run']> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run }
}

const paragraphStyles: IParagraphStyleOptions[] = [
  paragraphStyle('Normal', 'Normal', { spacing: LINE.body }),
  paragraphStyle(STYLE.lead, 'Lead', { keepNext: true, spacing: { after: 120 } }),
  paragraphStyle(STYLE.paragraph, 'Numbered Paragraph', { spacing: { after: 160 } }),
  paragraphStyle(STYLE.item, 'Lettered Item', { spacing: { after: 80 } }),
  paragraphStyle(STYLE.listed, 'Listed Item', { spacing: { after: 100 } }),
  paragraphStyle(
    STYLE.withheld,
    'Withheld',
    {
      spacing: { before: 160, after: 240 },
      indent: { left: HANG },
      shading: { fill: COLOUR.shade },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: COLOUR.label } },
    },
    { color: COLOUR.label },
  ),
  paragraphStyle(STYLE.tableText, 'Table Text', { spacing: LINE.compact }, { size: TABLE_SIZE }),
  paragraphStyle(
    STYLE.tableHead,
    'Table Head',
    { keepNext: true, spacing: LINE.compact },
    { size: TABLE_SIZE, bold: true },
  ),
  paragraphStyle(
    STYLE.label,
    'Header Label',
    { keepNext: true, spacing: { ...LINE.single, after: 20 } },
    { size: 18, color: COLOUR.label },
  ),
  paragraphStyle(STYLE.value, 'Header Value', { spacing: LINE.compact }),
  paragraphStyle(STYLE.contactName, 'Contact Name', {}, { bold: true }),
  paragraphStyle(STYLE.contact, 'Contact Line', { keepLines: true }),
  paragraphStyle(
    STYLE.footer,
    'footer',
    {
      spacing: LINE.single,
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: COLOUR.rule } },
    },
    { size: 18, color: COLOUR.label },
  ),
]

/**
 * Every style of the paper, en-GB and Arial 12 throughout. Headings carry an outline level, so that a PDF is tagged. The
 * styles of notes and links, which the writer adds itself, are based on that of characters.
 */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, color: COLOUR.ink, language: { value: 'en-GB' } },
    },
    title: {
      paragraph: { keepNext: true, spacing: { ...LINE.compact, after: 240 } },
      run: { size: 44, bold: true, color: COLOUR.accent },
    },
    heading1: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { ...LINE.compact, before: 400, after: 160 },
      },
      run: { size: 32, bold: true, color: COLOUR.accent },
    },
    heading2: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
        spacing: { ...LINE.compact, before: 280, after: 120 },
      },
      run: { size: 26, bold: true, color: COLOUR.accent },
    },
    heading3: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 2,
        spacing: { ...LINE.compact, before: 200, after: 100 },
      },
      run: { size: 24, bold: true, color: COLOUR.ink },
    },
    caption: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { ...LINE.compact, before: 200, after: 100 },
      },
      run: { size: 20, bold: true, color: COLOUR.ink },
    },
  },
  paragraphStyles,
  characterStyles: [
    {
      ...{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font', uiPriority: 1 },
      ...{ semiHidden: true, unhideWhenUsed: true },
    },
  ],
}
