// breaks: not-to-unlisted
import Ajv from 'ajv'

export const checker = Ajv
