package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteMoveScanTest extends MoveScanContract {
    SqliteMoveScanTest() {
        super(Engine.SQLITE);
    }
}
