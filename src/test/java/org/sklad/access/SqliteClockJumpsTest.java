package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class SqliteClockJumpsTest extends ClockJumpsContract {
    SqliteClockJumpsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
