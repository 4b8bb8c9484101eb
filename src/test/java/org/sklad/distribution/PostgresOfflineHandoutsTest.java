package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresOfflineHandoutsTest extends OfflineHandoutsContract {
    PostgresOfflineHandoutsTest() {
        super(Engine.POSTGRESQL);
    }
}
