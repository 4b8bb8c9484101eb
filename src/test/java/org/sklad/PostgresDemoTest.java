package org.sklad;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresDemoTest extends DemoContract {
    PostgresDemoTest() {
        super(Engine.POSTGRESQL);
    }
}
