package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class PostgresTeamsTest extends TeamsContract {
    PostgresTeamsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
