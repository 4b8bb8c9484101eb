package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class SqliteRoomsTest extends RoomsContract {
    SqliteRoomsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
