package org.sklad.boxes;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteBoxActsTest extends BoxActsContract {
    SqliteBoxActsTest() {
        super(Engine.SQLITE);
    }
}
