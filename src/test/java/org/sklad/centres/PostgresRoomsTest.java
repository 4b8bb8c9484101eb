package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class PostgresRoomsTest extends RoomsContract {
    PostgresRoomsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
