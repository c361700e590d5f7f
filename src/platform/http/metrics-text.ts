export interface Sample {
  readonly suffix?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** One metric in the text format of Prometheus, with its help and type lines. */
export class Family {
  readonly #name: string
  readonly #head: string

  constructor(name: string, help: string, type: 'gauge' | 'histogram') {
    this.#name = name
    this.#head = `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`
  }

  text(samples: readonly Sample[]): string {
    if (samples.length === 0) return ''
    return this.#head + samples.map((s) => this.#line(s)).join('')
  }

  #line({ suffix = '', labels = {}, value }: Sample): string {
    const pairs = Object.entries(labels).map(([name, text]) => `${name}="${escape(text)}"`)
    return `${this.#name}${suffix}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
  }
}

const escape = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
