package org.sklad.repairs;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresPartsTest extends PartsContract {
    PostgresPartsTest() {
        super(Engine.POSTGRESQL);
    }
}
