package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class PostgresLocationsTest extends LocationsContract {
    PostgresLocationsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
