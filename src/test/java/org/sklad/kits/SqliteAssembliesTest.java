package org.sklad.kits;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteAssembliesTest extends AssembliesContract {
    SqliteAssembliesTest() {
        super(Engine.SQLITE);
    }
}
