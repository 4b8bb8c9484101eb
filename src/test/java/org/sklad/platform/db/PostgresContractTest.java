package org.sklad.platform.db;

final class PostgresContractTest extends DatabaseContract {
    PostgresContractTest() {
        super(TestDatabases.Engine.POSTGRESQL, "select 1 / 0");
    }
}
