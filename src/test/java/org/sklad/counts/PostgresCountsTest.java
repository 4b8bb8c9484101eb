package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresCountsTest extends CountsContract {
    PostgresCountsTest() {
        super(Engine.POSTGRESQL);
    }
}
