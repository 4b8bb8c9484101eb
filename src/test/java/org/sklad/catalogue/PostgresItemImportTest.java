package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases;

class PostgresItemImportTest extends ItemImportContract {
    PostgresItemImportTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
