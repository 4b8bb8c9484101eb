package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteExpiredGoodsTest extends ExpiredGoodsContract {
    SqliteExpiredGoodsTest() {
        super(Engine.SQLITE);
    }
}
