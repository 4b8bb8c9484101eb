package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresReturnsTest extends ReturnsContract {
    PostgresReturnsTest() {
        super(Engine.POSTGRESQL);
    }
}
