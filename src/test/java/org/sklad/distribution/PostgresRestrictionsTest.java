package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresRestrictionsTest extends RestrictionsContract {
    PostgresRestrictionsTest() {
        super(Engine.POSTGRESQL);
    }
}
