package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteCountScanTest extends CountScanContract {
    SqliteCountScanTest() {
        super(Engine.SQLITE);
    }
}
