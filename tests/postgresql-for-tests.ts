import pg from 'pg'
import { z } from 'zod'
import { type PostgresqlServer, startPostgresql } from '@/scripts/postgresql-server'
import { databaseAt } from './database-at'

const named = z.url({
  protocol: /^postgres(ql)?$/,
  error:
    'TEST_POSTGRESQL_URL should be postgresql://user:password@host:5432/postgres, of somebody who may make databases.',
})

/**
 * A server to make databases on: the one that TEST_POSTGRESQL_URL names, or one of the run's own. Of a server that goes on
 * afterwards nothing is changed but what is made here, all of whose names begin with `prefix`; it goes when `stop` is called.
 * @throws Error where TEST_POSTGRESQL_URL is no address, or nothing answers there.
 */
export async function postgresqlForTests(prefix: string): Promise<PostgresqlServer> {
  const given = process.env.TEST_POSTGRESQL_URL
  if (!given) return startPostgresql()
  const { data: address, error } = named.safeParse(given)
  if (!address) throw new Error(error?.issues[0]?.message)
  const run = async (sql: string, values: readonly string[] = []) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    return client.query<{ datname: string }>(sql, [...values]).finally(() => client.end())
  }
  return {
    url: (database) => databaseAt(address, database),
    // As on a server of our own, whatever this one does by itself: texts in the order of their bytes.
    create: async (database) =>
      void (await run(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`)),
    stop: async () => {
      const { rows } = await run('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix])
      for (const { datname } of rows) await run(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    },
  }
}
