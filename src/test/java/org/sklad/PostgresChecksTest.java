package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresChecksTest extends ChecksContract {
    PostgresChecksTest() {
        super(Engine.POSTGRESQL);
    }
}
