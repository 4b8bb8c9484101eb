package org.sklad.platform.db;

final class PostgresColumnTypesTest extends ColumnTypesContract {
    PostgresColumnTypesTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
