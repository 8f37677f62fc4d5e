import 'server-only'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'

/** The connection that migrates, as the owner of the tables. */
export type MigrationDb = PostgresJsDatabase

/** A transaction on it. */
export type Migration = Parameters<Parameters<MigrationDb['transaction']>[0]>[0]
