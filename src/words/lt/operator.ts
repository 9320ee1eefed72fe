import type { OperatorWords } from '../en/operator.ts'
