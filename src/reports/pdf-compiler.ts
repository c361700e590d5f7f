import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfJob } from './document-job.ts'

// A folder that is not there: a template can read what the job brings and nothing else of the machine.
const root = join(tmpdir(), 'sambut-typst-tanpa-berkas')

let compiler: NodeCompiler | undefined

function open(fonts: readonly string[]): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fonts] }] })
  return compiler
}

export const compilePdf = (job: PdfJob): Uint8Array => compile(job, write)

/** Sets the page and lets `output` make of it what is wanted. */
export function compile<T>(
  job: Omit<PdfJob, 'kind'>,
  output: (typst: NodeCompiler, document: TypstDocument) => T,
): T {
  const typst = open(job.fonts)
  for (const [path, text] of Object.entries(job.sources)) typst.mapShadow(join(root, path), Buffer.from(text))
  typst.mapShadow(join(root, 'data.json'), Buffer.from(job.data))
  const done = typst.compile({ mainFileContent: job.main })
  const error = done.takeError()
  if (error) throw new Error(`Typst: ${JSON.stringify(typst.fetchDiagnostics(error))}`)
  const document = done.result
  if (!document) throw new Error('Typst gave no document')
  const made = output(typst, document)
  typst.evictCache(10)
  return made
}

type TypstDocument = NonNullable<ReturnType<NodeCompiler['compile']>['result']>

/** The one PDF standard asked for, until the binding of this platform says that it does not know it (Typst before 0.14). */
let standard: string | undefined = 'ua-1'

function write(typst: NodeCompiler, document: TypstDocument): Uint8Array {
  if (!standard) return typst.pdf(document, {})
  try {
    return typst.pdf(document, { pdfStandard: standard })
  } catch (err) {
    const message = err instanceof Error ? err.message : String(err)
    if (message.includes('unknown variant')) standard = undefined
    // A respondent's emoji must not cost the whole report: tagged all the same, only without the standard's mark.
    else if (!message.includes('could not be displayed')) throw err
    return typst.pdf(document, {})
  }
}
