package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresBagScanTest extends BagScanContract {
    PostgresBagScanTest() {
        super(Engine.POSTGRESQL);
    }
}
