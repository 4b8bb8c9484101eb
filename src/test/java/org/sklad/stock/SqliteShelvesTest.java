package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteShelvesTest extends ShelvesContract {
    SqliteShelvesTest() {
        super(Engine.SQLITE);
    }
}
