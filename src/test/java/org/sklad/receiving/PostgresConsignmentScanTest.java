package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresConsignmentScanTest extends ConsignmentScanContract {
    PostgresConsignmentScanTest() {
        super(Engine.POSTGRESQL);
    }
}
