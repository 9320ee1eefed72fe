// breaks: duckdb-stays-in-lake, not-to-nowhere
import { DuckDBInstance } from '@duckdb/node-api'

export const engine = DuckDBInstance
