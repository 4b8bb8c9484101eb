package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresCountScanTest extends CountScanContract {
    PostgresCountScanTest() {
        super(Engine.POSTGRESQL);
    }
}
