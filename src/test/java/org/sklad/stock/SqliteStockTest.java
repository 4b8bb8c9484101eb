package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteStockTest extends StockContract {
    SqliteStockTest() {
        super(Engine.SQLITE);
    }
}
