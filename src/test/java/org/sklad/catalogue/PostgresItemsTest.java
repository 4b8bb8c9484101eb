package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases;

class PostgresItemsTest extends ItemsContract {
    PostgresItemsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
