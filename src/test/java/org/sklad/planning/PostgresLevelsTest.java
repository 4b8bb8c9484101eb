package org.sklad.planning;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresLevelsTest extends LevelsContract {
    PostgresLevelsTest() {
        super(Engine.POSTGRESQL);
    }
}
