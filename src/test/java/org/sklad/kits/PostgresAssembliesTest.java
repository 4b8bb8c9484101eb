package org.sklad.kits;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresAssembliesTest extends AssembliesContract {
    PostgresAssembliesTest() {
        super(Engine.POSTGRESQL);
    }
}
