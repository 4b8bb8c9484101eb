package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteConsignmentsTest extends ConsignmentsContract {
    SqliteConsignmentsTest() {
        super(Engine.SQLITE);
    }
}
