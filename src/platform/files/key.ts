const PART = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/

/** Keys are made by our own code; one that could leave its folder is a bug, and stops here. */
export function assertKey(key: string): void {
  const fine = key.length <= 500 && key.split('/').every((part) => PART.test(part))
  if (!fine) throw new Error(`not a file key: ${JSON.stringify(key.slice(0, 80))}`)
}
