package org.sklad.platform.db;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresQueryPlansTest extends QueryPlansContract {
    PostgresQueryPlansTest() {
        super(Engine.POSTGRESQL);
    }
}
