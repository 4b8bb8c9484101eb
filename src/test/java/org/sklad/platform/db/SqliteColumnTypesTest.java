package org.sklad.platform.db;

final class SqliteColumnTypesTest extends ColumnTypesContract {
    SqliteColumnTypesTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
