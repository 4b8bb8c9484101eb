package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresTransferScanTest extends TransferScanContract {
    PostgresTransferScanTest() {
        super(Engine.POSTGRESQL);
    }
}
