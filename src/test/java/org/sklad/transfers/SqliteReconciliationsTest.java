package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteReconciliationsTest extends ReconciliationsContract {
    SqliteReconciliationsTest() {
        super(Engine.SQLITE);
    }
}
