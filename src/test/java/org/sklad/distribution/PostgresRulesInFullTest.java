package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresRulesInFullTest extends RulesInFullContract {
    PostgresRulesInFullTest() {
        super(Engine.POSTGRESQL);
    }
}
