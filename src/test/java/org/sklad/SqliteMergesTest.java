package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteMergesTest extends MergesContract {
    SqliteMergesTest() {
        super(Engine.SQLITE);
    }
}
