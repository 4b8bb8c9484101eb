package org.sklad.receiving;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteSortingsTest extends SortingsContract {
    SqliteSortingsTest() {
        super(Engine.SQLITE);
    }
}
