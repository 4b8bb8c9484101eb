package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases;

class SqliteItemImportTest extends ItemImportContract {
    SqliteItemImportTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
