package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class PostgresAccessTest extends AccessContract {
    PostgresAccessTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
