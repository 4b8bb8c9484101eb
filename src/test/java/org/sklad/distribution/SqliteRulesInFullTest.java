package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteRulesInFullTest extends RulesInFullContract {
    SqliteRulesInFullTest() {
        super(Engine.SQLITE);
    }
}
