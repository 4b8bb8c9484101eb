package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresReportsTest extends ReportsContract {
    PostgresReportsTest() {
        super(Engine.POSTGRESQL);
    }
}
