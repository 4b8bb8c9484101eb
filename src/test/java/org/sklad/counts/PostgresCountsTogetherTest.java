package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresCountsTogetherTest extends CountsTogetherContract {
    PostgresCountsTogetherTest() {
        super(Engine.POSTGRESQL);
    }
}
