import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx'

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

const BODY_LINE = 276

function paragraphStyle(
  id: string,
  name: string,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  run: NonNullable<IParagraphStyleOptions['run']> = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph, run }
}

const paragraphStyles: IParagraphStyleOptions[] = [
  paragraphStyle('Normal', 'Normal', { spacing: { line: BODY_LINE } }),
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
  paragraphStyle(STYLE.tableText, 'Table Text', { spacing: { line: 252 } }, { size: TABLE_SIZE }),
  paragraphStyle(
    STYLE.tableHead,
    'Table Head',
    { keepNext: true, spacing: { line: 252 } },
    { size: TABLE_SIZE, bold: true },
  ),
  paragraphStyle(
    STYLE.label,
    'Header Label',
    { keepNext: true, spacing: { line: 240, after: 20 } },
    { size: 18, color: COLOUR.label },
  ),
  paragraphStyle(STYLE.value, 'Header Value', { spacing: { line: 264 } }),
  paragraphStyle(STYLE.contactName, 'Contact Name', {}, { bold: true }),
  paragraphStyle(STYLE.contact, 'Contact Line', { keepLines: true }),
  paragraphStyle(
    STYLE.footer,
    'footer',
    {
      spacing: { line: 240 },
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: COLOUR.rule } },
    },
    { size: 18, color: COLOUR.label },
  ),
]

/** Every style of the paper, en-GB and Arial 12 throughout. Headings carry an outline level, so that a PDF is tagged. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 24, color: COLOUR.ink, language: { value: 'en-GB' } },
    },
    title: {
      paragraph: { keepNext: true, spacing: { line: 264, after: 240 } },
      run: { size: 44, bold: true, color: COLOUR.accent },
    },
    heading1: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { line: 264, before: 400, after: 160 },
      },
      run: { size: 32, bold: true, color: COLOUR.accent },
    },
    heading2: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
        spacing: { line: 264, before: 280, after: 120 },
      },
      run: { size: 26, bold: true, color: COLOUR.accent },
    },
    caption: {
      paragraph: {
        keepNext: true,
        keepLines: true,
        spacing: { line: 252, before: 200, after: 100 },
      },
      run: { size: 20, bold: true, color: COLOUR.ink },
    },
  },
  paragraphStyles,
}
