package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresMergesTest extends MergesContract {
    PostgresMergesTest() {
        super(Engine.POSTGRESQL);
    }
}
