package org.sklad.needs;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresNeedsTest extends NeedsContract {
    PostgresNeedsTest() {
        super(Engine.POSTGRESQL);
    }
}
