package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteDemoTest extends DemoContract {
    SqliteDemoTest() {
        super(Engine.SQLITE);
    }
}
