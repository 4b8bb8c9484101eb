package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteStockListsTest extends StockListsContract {
    SqliteStockListsTest() {
        super(Engine.SQLITE);
    }
}
