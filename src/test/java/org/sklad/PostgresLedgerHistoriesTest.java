package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresLedgerHistoriesTest extends LedgerHistoriesContract {
    PostgresLedgerHistoriesTest() {
        super(Engine.POSTGRESQL);
    }
}
