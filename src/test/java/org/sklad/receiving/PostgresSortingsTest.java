package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresSortingsTest extends SortingsContract {
    PostgresSortingsTest() {
        super(Engine.POSTGRESQL);
    }
}
