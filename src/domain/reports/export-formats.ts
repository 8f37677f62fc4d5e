// The forms in which a report is given away; all of them say the same. Source: the drafting page, "Word, HTML, PDF".

export const EXPORT_FORMATS = ['docx', 'html', 'markdown', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The forms in which a published report may be kept: PDF too, where there is a program that makes it. */
export const FILE_FORMATS = [...EXPORT_FORMATS, 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]
