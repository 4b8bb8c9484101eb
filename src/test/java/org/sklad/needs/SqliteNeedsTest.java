package org.sklad.needs;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteNeedsTest extends NeedsContract {
    SqliteNeedsTest() {
        super(Engine.SQLITE);
    }
}
