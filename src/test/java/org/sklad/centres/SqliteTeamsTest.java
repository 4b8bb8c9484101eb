package org.sklad.centres;

import org.sklad.platform.db.TestDatabases;

class SqliteTeamsTest extends TeamsContract {
    SqliteTeamsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
