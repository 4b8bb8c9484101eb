package org.sklad.repairs;

import org.sklad.platform.db.TestDatabases.Engine;

class SqlitePartsTest extends PartsContract {
    SqlitePartsTest() {
        super(Engine.SQLITE);
    }
}
