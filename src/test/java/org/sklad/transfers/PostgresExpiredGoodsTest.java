package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresExpiredGoodsTest extends ExpiredGoodsContract {
    PostgresExpiredGoodsTest() {
        super(Engine.POSTGRESQL);
    }
}
