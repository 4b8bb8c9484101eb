package org.sklad.needs;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresKeptGoodsTest extends KeptGoodsContract {
    PostgresKeptGoodsTest() {
        super(Engine.POSTGRESQL);
    }
}
