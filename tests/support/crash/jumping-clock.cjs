// Loaded before a program: each SIGUSR2 sets its clock on by a day, then back by two, and so forth.
const Real = Date
let offset = 0
let next = 86_400_000

process.on('SIGUSR2', () => {
  offset += next
  next *= next > 0 ? -2 : -0.5
})

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset)
    else super(...given)
  }
  static now() {
    return Real.now() + offset
  }
}
