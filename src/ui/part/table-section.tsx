import type { ComponentChildren, JSX } from 'preact'
import { Section } from './layout.tsx'
import { Table, type TableProps } from './table.tsx'

/** A table that is a part of the page by itself: its heading is its caption, which only those hear who do not see the heading. */
export function TableSection<Row>({
  title,
  lead,
  id,
  ...table
}: Omit<TableProps<Row>, 'caption' | 'captionHidden'> & {
  readonly title: string
  readonly lead?: ComponentChildren
  readonly id?: string
}): JSX.Element {
  return (
    <Section title={title} lead={lead} {...(id !== undefined && { id })}>
      <Table caption={title} captionHidden {...table} />
    </Section>
  )
}
