package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresStockLedgerTest extends StockLedgerContract {
    PostgresStockLedgerTest() {
        super(Engine.POSTGRESQL);
    }
}
