package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteStockTogetherTest extends StockTogetherContract {
    SqliteStockTogetherTest() {
        super(Engine.SQLITE);
    }
}
