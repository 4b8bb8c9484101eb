package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteOpeningsTest extends OpeningsContract {
    SqliteOpeningsTest() {
        super(Engine.SQLITE);
    }
}
