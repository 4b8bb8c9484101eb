package org.sklad.planning;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteLevelsTest extends LevelsContract {
    SqliteLevelsTest() {
        super(Engine.SQLITE);
    }
}
