import type { JSX } from 'preact'

/** The mark: a call and its answer, two arcs that meet. One colour, the text's. */
export function Mark({ title, stroke = 4.4 }: { title?: string; stroke?: number }): JSX.Element {
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
      <path d="M3.4 16.4A8.6 8.6 0 0 1 15 4.6" />
      <path d="M20.6 7.6A8.6 8.6 0 0 1 9 19.4" />
    </svg>
  )
}
