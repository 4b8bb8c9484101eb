package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresMoveScanTest extends MoveScanContract {
    PostgresMoveScanTest() {
        super(Engine.POSTGRESQL);
    }
}
