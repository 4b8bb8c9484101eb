package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteStockLedgerTest extends StockLedgerContract {
    SqliteStockLedgerTest() {
        super(Engine.SQLITE);
    }
}
