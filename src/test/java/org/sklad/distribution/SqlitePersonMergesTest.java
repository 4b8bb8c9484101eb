package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqlitePersonMergesTest extends PersonMergesContract {
    SqlitePersonMergesTest() {
        super(Engine.SQLITE);
    }
}
