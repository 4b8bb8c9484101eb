package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteRestrictionsTest extends RestrictionsContract {
    SqliteRestrictionsTest() {
        super(Engine.SQLITE);
    }
}
