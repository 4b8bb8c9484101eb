package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteOfflineHandoutsTest extends OfflineHandoutsContract {
    SqliteOfflineHandoutsTest() {
        super(Engine.SQLITE);
    }
}
