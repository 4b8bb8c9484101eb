package org.sklad.boxes;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresBoxActsTest extends BoxActsContract {
    PostgresBoxActsTest() {
        super(Engine.POSTGRESQL);
    }
}
