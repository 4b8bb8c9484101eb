package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteLedgerHistoriesTest extends LedgerHistoriesContract {
    SqliteLedgerHistoriesTest() {
        super(Engine.SQLITE);
    }
}
