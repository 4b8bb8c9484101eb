package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresOpeningsTest extends OpeningsContract {
    PostgresOpeningsTest() {
        super(Engine.POSTGRESQL);
    }
}
