package org.sklad.access;

import org.sklad.platform.db.TestDatabases;

class PostgresClockJumpsTest extends ClockJumpsContract {
    PostgresClockJumpsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
