package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteInspectionTest extends InspectionContract {
    SqliteInspectionTest() {
        super(Engine.SQLITE);
    }
}
