/** Dice that always fall the same way for the same seeds: the invented country is the same on every machine. */
export type Dice = {
  /** A number from 0 up to, but without, 1. */
  readonly roll: () => number
  /** A whole number from 0 up to, but without, `limit`. */
  readonly below: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(choices: readonly T[]) => T
}

export function diceFor(...seeds: readonly number[]): Dice {
  let state = seeds.reduce((mixed, seed) => scramble(mixed ^ Math.imul(seed + 1, 0x9e3779b1)), 0x51ed270b)
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    return (scramble(state) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(roll() * limit)
  return {
    roll,
    below,
    chance: (share) => roll() < share,
    pick(choices) {
      const chosen = choices[below(choices.length)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}

function scramble(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return second ^ (second >>> 16)
}
