package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases;

class SqliteItemsTest extends ItemsContract {
    SqliteItemsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
