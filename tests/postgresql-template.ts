import { migrate } from './migrate'
import { postgresqlForTests } from './postgresql-for-tests'
import { removeRunFolder, runFolder } from './run-folder'

/** Once per run: a PostgreSQL server, and on it an empty database with every migration applied, for each test file to copy. */
export async function setup(): Promise<() => Promise<void>> {
  // A name for each run: two runs at once on one server do not touch each other's.
  const template = `rescind_test_${process.pid}`
  const server = await postgresqlForTests(template)
  const close = async () => {
    await server.stop()
    removeRunFolder()
  }
  try {
    runFolder()
    await server.create(template)
    process.env.TEST_POSTGRESQL_TEMPLATE = server.url(template)
    migrate(server.url(template))
    return close
  } catch (error) {
    await close()
    throw error
  }
}
