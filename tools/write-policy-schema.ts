import { writeFile } from 'node:fs/promises'
import { policySchemaFile, policySchemaText } from './policy-schema-text.ts'

// `npm run schema`: writes the schema that editors of rule sets go by. Its test fails when the file is out of date.
await writeFile(policySchemaFile, policySchemaText())
