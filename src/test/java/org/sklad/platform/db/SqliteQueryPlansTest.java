package org.sklad.platform.db;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteQueryPlansTest extends QueryPlansContract {
    SqliteQueryPlansTest() {
        super(Engine.SQLITE);
    }
}
