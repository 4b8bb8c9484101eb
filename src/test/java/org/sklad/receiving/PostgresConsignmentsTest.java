package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresConsignmentsTest extends ConsignmentsContract {
    PostgresConsignmentsTest() {
        super(Engine.POSTGRESQL);
    }
}
