package org.sklad.planning;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresShortagesTest extends ShortagesContract {
    PostgresShortagesTest() {
        super(Engine.POSTGRESQL);
    }
}
