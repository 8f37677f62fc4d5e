'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Field, fieldAttributes } from '@/components/ui/field'
import { TextField } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'

/** Brings a council's own Word file; of a name that there is already, as its next version. */
export function UploadForm() {
  const command = useCommand({
    send: async ({ form }) => {
      const file = form.get('file')
      const isChosen = file instanceof File && file.size > 0
      return trpc.wordTemplates.upload.mutate({
        name: typed(form, 'name'),
        fileName: isChosen ? file.name : 'none.docx',
        file: isChosen ? await readBase64(file) : '',
      })
    },
    next: ({ key }) => `/settings/word-templates/${key}`,
  })
  const field = {
    name: 'file',
    label: 'Word file',
    hint: 'A .docx of at most 10 MiB, without macros. Write {{body}} in a paragraph of its own where the report is to go.',
    error: command.errorOf('file'),
  }
  return (
    <CommandForm command={command} action="Upload this template" doing="Checking the file">
      <TextField
        name="name"
        label="Name of the template"
        hint="For example Committee report. A name that is there already gives it a next version."
        error={command.errorOf('name')}
      />
      <Field field={field}>
        <input {...fieldAttributes(field)} type="file" accept=".docx" className="input" />
      </Field>
    </CommandForm>
  )
}

/** The bytes of a file in base64: what a data address has after its comma. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'))
    reader.readAsDataURL(file)
  })
}
