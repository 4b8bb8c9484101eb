package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresBoxTransfersTest extends BoxTransfersContract {
    PostgresBoxTransfersTest() {
        super(Engine.POSTGRESQL);
    }
}
