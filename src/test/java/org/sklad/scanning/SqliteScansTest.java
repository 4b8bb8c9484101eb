package org.sklad.scanning;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteScansTest extends ScansContract {
    SqliteScansTest() {
        super(Engine.SQLITE);
    }
}
