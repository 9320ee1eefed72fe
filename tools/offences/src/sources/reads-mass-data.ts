// breaks: duckdb-stays-in-lake, not-to-unlisted
import { DuckDBInstance } from '@duckdb/node-api'

export const engine = DuckDBInstance
