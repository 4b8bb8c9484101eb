package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresHandoutsTest extends HandoutsContract {
    PostgresHandoutsTest() {
        super(Engine.POSTGRESQL);
    }
}
