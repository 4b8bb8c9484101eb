package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresStockTogetherTest extends StockTogetherContract {
    PostgresStockTogetherTest() {
        super(Engine.POSTGRESQL);
    }
}
