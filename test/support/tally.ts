import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

export interface Tally {
  passed: number
  failed: string[]
  skipped: string[]
}

/** Counts a run into the file that scripts/test.mjs names: what failed, and what did not run with its reason. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally: Tally = {
      passed: 0,
      failed: unhandled.map(() => 'a failure outside every test'),
      skipped: [],
    }
    for (const module of modules) {
      const file = module.relativeModuleId
      // A file that cannot even be loaded has no tests to fail; it must not pass in silence.
      for (const _ of module.errors()) tally.failed.push(`${file}: cannot be loaded`)
      for (const test of module.children.allTests()) {
        const result = test.result()
        const name = `${file}: ${test.fullName}`
        if (result.state === 'passed') tally.passed++
        else if (result.state === 'skipped')
          tally.skipped.push(`${name} (${result.note ?? 'its condition is not met here'})`)
        else tally.failed.push(name)
      }
    }
    const out = process.env['TALLY_FILE']
    if (out) writeFileSync(out, JSON.stringify(tally))
  }
}
