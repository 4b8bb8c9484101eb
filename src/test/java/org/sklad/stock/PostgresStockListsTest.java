package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresStockListsTest extends StockListsContract {
    PostgresStockListsTest() {
        super(Engine.POSTGRESQL);
    }
}
