// A process of its own: setting a document is a second of synchronous work, native code for the PDF. Here it can
// neither hold up the server's event loop nor keep its memory, and it can be killed when it does not come back.
import type { DocumentAnswer, DocumentJob } from './document-job.ts'

/** Each engine is loaded when its first document comes. */
async function set(job: DocumentJob): Promise<Uint8Array> {
  if (job.kind === 'pdf') return (await import('./pdf-compiler.ts')).compilePdf(job)
  if (job.kind === 'png') return (await import('./png-compiler.ts')).compilePng(job)
  return (await import('./docx-document.ts')).setDocx(job.report)
}

process.on('message', (job: DocumentJob) => {
  const answer = (value: DocumentAnswer): void => void process.send?.(value)
  set(job).then(
    (file) => answer({ file }),
    (err: unknown) => answer({ error: err instanceof Error ? err.message : String(err) }),
  )
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the server finishes its work first and then lets go of this process.
process.on('SIGINT', () => undefined)
