package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases;

class SqliteDueErasuresTest extends DueErasuresContract {
    SqliteDueErasuresTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
