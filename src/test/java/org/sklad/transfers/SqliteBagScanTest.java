package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteBagScanTest extends BagScanContract {
    SqliteBagScanTest() {
        super(Engine.SQLITE);
    }
}
