// The forms in which a report is given away; all of them say the same. Source: the drafting page, "Word, HTML, PDF".

export const EXPORT_FORMATS = ['docx', 'html', 'markdown', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
