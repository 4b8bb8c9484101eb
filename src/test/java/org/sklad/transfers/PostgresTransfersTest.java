package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresTransfersTest extends TransfersContract {
    PostgresTransfersTest() {
        super(Engine.POSTGRESQL);
    }
}
