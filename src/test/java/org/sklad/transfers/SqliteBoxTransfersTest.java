package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteBoxTransfersTest extends BoxTransfersContract {
    SqliteBoxTransfersTest() {
        super(Engine.SQLITE);
    }
}
