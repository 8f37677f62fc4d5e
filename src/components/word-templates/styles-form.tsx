'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Select } from '@/components/ui/select'
import { mapRoles, ROLE_NAMES, WORD_ROLES } from '@/domain/word-templates/roles'
import type { TemplateView } from '@/domain/word-templates/views'
import { trpc } from '@/trpc/client'

/** Says which style of the template each part of a report takes. */
export function StylesForm({ template }: { template: TemplateView }) {
  const { key, number, findings, styles } = template
  const command = useCommand({
    send: ({ form }) =>
      trpc.wordTemplates.mapStyles.mutate({
        key,
        number,
        styles: mapRoles((role) => typed(form, role) || null),
      }),
    next: () => '/settings/word-templates',
  })
  return (
    <CommandForm
      command={command}
      action="Save the styles"
      doing="Saving"
      cancel="/settings/word-templates"
    >
      {WORD_ROLES.map((role) => (
        <Select
          key={role}
          name={role}
          label={ROLE_NAMES[role]}
          none="Milepost’s own, added to the file"
          choices={findings.styles.map(({ id, name, list }) => ({
            value: id,
            label: list === null ? name : `${name} (numbers its paragraphs)`,
          }))}
          defaultValue={styles[role] ?? ''}
          error={command.errorOf(role)}
        />
      ))}
    </CommandForm>
  )
}
