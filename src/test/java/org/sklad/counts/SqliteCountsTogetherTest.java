package org.sklad.counts;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteCountsTogetherTest extends CountsTogetherContract {
    SqliteCountsTogetherTest() {
        super(Engine.SQLITE);
    }
}
