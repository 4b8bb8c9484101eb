package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteConsignmentScanTest extends ConsignmentScanContract {
    SqliteConsignmentScanTest() {
        super(Engine.SQLITE);
    }
}
