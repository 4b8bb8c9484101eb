package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresShelvesTest extends ShelvesContract {
    PostgresShelvesTest() {
        super(Engine.POSTGRESQL);
    }
}
