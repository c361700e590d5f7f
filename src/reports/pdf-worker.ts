// A process of its own: the compiler is synchronous native code, so here it can neither hold up the server's event
// loop nor keep its memory, and it can be killed when it does not come back.
import { compilePdf, type PdfJob } from './pdf-compiler.ts'

export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly error: string }

process.on('message', (job: PdfJob) => {
  let answer: PdfAnswer
  try {
    answer = { pdf: compilePdf(job) }
  } catch (err) {
    answer = { error: err instanceof Error ? err.message : String(err) }
  }
  process.send?.(answer)
})
process.on('disconnect', () => process.exit(0))
// Ctrl-C reaches the whole group; the server finishes its work first and then lets go of this process.
process.on('SIGINT', () => undefined)
