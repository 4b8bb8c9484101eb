package org.sklad.transfers;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteMovesTest extends MovesContract {
    SqliteMovesTest() {
        super(Engine.SQLITE);
    }
}
