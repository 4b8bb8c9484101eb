package org.sklad.stock;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresSightTest extends SightContract {
    PostgresSightTest() {
        super(Engine.POSTGRESQL);
    }
}
