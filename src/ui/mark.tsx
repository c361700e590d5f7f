import type { JSX } from 'preact'

/** The mark: a call and its answer, two arcs that meet as hands do, and together an S. One colour, the text's. */
export function Mark({ title, stroke = 4 }: { title?: string; stroke?: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-linecap="round"
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : 'true'}
    >
      <path d="M9.8 21.4A7.2 7.2 0 0 0 14 8.2" />
      <path d="M14.2 2.6A7.2 7.2 0 0 0 10 15.8" />
    </svg>
  )
}
