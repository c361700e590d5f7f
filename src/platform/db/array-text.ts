const PLAIN = /^[\w:.+-]+$/

/** A list as PostgreSQL reads arrays: one parameter for any number of rows. */
export function arrayText(list: readonly (string | number | boolean | null)[]): string {
  let text = ''
  for (const x of list) {
    if (text !== '') text += ','
    if (x === null) text += 'NULL'
    else if (typeof x !== 'string') text += x
    // A word that PostgreSQL would take for "no value" is written in quotes like all that is not plain.
    else if (PLAIN.test(x) && x.toUpperCase() !== 'NULL') text += x
    else text += `"${x.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  }
  return `{${text}}`
}
