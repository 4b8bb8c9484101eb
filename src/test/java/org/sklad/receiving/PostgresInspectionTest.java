package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresInspectionTest extends InspectionContract {
    PostgresInspectionTest() {
        super(Engine.POSTGRESQL);
    }
}
