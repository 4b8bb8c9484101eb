package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresMovesTest extends MovesContract {
    PostgresMovesTest() {
        super(Engine.POSTGRESQL);
    }
}
