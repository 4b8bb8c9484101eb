package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresStockTest extends StockContract {
    PostgresStockTest() {
        super(Engine.POSTGRESQL);
    }
}
