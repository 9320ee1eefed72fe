import type { Asking, JudgeOptions } from './judge.ts'
import type { Material } from './material.ts'
import type { Change } from './verdict.ts'

export function smallestChange(
  _asking: Asking,
  _material: Material,
  _options: JudgeOptions & { condition: string | null },
): Change | null {
  return null
}
