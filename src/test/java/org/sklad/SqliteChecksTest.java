package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteChecksTest extends ChecksContract {
    SqliteChecksTest() {
        super(Engine.SQLITE);
    }
}
