package org.sklad.needs;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteKeptGoodsTest extends KeptGoodsContract {
    SqliteKeptGoodsTest() {
        super(Engine.SQLITE);
    }
}
