package org.sklad.planning;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteShortagesTest extends ShortagesContract {
    SqliteShortagesTest() {
        super(Engine.SQLITE);
    }
}
