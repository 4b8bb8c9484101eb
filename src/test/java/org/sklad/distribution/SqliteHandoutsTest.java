package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteHandoutsTest extends HandoutsContract {
    SqliteHandoutsTest() {
        super(Engine.SQLITE);
    }
}
