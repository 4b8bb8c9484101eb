package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresLedgerHistoriesTest extends LedgerHistoriesContract {
    PostgresLedgerHistoriesTest() {
        super(Engine.POSTGRESQL);
    }
}
