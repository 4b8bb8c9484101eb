package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class SqliteAccessTest extends AccessContract {
    SqliteAccessTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
