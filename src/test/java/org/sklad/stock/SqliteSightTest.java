package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteSightTest extends SightContract {
    SqliteSightTest() {
        super(Engine.SQLITE);
    }
}
