package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases;

class PostgresDueErasuresTest extends DueErasuresContract {
    PostgresDueErasuresTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
