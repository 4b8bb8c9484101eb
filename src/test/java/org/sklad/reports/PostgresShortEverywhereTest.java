package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresShortEverywhereTest extends ShortEverywhereContract {
    PostgresShortEverywhereTest() {
        super(Engine.POSTGRESQL);
    }
}
