package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteCountsTest extends CountsContract {
    SqliteCountsTest() {
        super(Engine.SQLITE);
    }
}
