package org.sklad.scanning;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresScansTest extends ScansContract {
    PostgresScansTest() {
        super(Engine.POSTGRESQL);
    }
}
