package org.sklad.platform.db;

final class SqliteContractTest extends DatabaseContract {
    SqliteContractTest() {
        super(TestDatabases.Engine.SQLITE, "select abs(-9223372036854775808)");
    }
}
