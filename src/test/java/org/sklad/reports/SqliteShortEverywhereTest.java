package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteShortEverywhereTest extends ShortEverywhereContract {
    SqliteShortEverywhereTest() {
        super(Engine.SQLITE);
    }
}
