import superjson, { type SuperJSONResult } from 'superjson'

/** How inputs and answers travel. An input with a key that means the prototype of an object is refused, not passed over. */
export const transformer = {
  input: { serialize: superjson.serialize, deserialize: readInput },
  output: superjson,
}

function readInput(sent: SuperJSONResult): unknown {
  if (namesPrototype(sent)) throw new Error('An input names the prototype of an object')
  return superjson.deserialize(sent)
}

/** Looks into what is nested too deeply for a function that calls itself. */
function namesPrototype(sent: unknown): boolean {
  const left = [sent]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    if (Object.hasOwn(value, '__proto__')) return true
    for (const inside of Object.values(value)) left.push(inside)
  }
  return false
}
