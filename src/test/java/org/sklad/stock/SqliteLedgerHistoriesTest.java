package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteLedgerHistoriesTest extends LedgerHistoriesContract {
    SqliteLedgerHistoriesTest() {
        super(Engine.SQLITE);
    }
}
