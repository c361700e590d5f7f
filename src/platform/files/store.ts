/** Where uploads and frozen documents live: a local folder, or an S3-compatible store. Keys are `instansi/…`, never user input. */
export interface FileStore {
  /** Whole or not at all; when it returns, the file survives a power cut. */
  put(key: string, body: Uint8Array | Blob, contentType: string): Promise<void>
  /** undefined when there is no such file. */
  get(key: string): Promise<Uint8Array | undefined>
  /** The same without reading it yet, where the store lies on this machine. */
  open(key: string): Promise<Blob | undefined>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
  /** Every key in order, or those below one folder (`titip/`). */
  list(folder?: string): AsyncIterable<string>
}
