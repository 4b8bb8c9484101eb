package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteReturnsTest extends ReturnsContract {
    SqliteReturnsTest() {
        super(Engine.SQLITE);
    }
}
