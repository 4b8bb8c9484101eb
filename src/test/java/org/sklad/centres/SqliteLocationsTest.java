package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class SqliteLocationsTest extends LocationsContract {
    SqliteLocationsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
