package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteReportsTest extends ReportsContract {
    SqliteReportsTest() {
        super(Engine.SQLITE);
    }
}
