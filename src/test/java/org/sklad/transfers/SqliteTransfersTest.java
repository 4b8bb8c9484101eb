package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteTransfersTest extends TransfersContract {
    SqliteTransfersTest() {
        super(Engine.SQLITE);
    }
}
