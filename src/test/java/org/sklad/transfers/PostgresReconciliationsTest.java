package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresReconciliationsTest extends ReconciliationsContract {
    PostgresReconciliationsTest() {
        super(Engine.POSTGRESQL);
    }
}
