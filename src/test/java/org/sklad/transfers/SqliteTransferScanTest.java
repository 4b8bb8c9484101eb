package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteTransferScanTest extends TransferScanContract {
    SqliteTransferScanTest() {
        super(Engine.SQLITE);
    }
}
