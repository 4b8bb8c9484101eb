package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases.Engine;

final class SqliteErasuresTest extends ErasuresContract {
    SqliteErasuresTest() {
        super(Engine.SQLITE);
    }
}
