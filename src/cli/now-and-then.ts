/** Lets one in a second through: a long work is heard of, a short one is not. */
export function nowAndThen<Facts>(speak: (facts: Facts) => void): (facts: Facts) => void {
  let last = performance.now()
  return (facts) => {
    if (performance.now() - last < 1000) return
    last = performance.now()
    speak(facts)
  }
}
