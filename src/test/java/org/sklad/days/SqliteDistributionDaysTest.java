package org.sklad.days;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteDistributionDaysTest extends DistributionDaysContract {
    SqliteDistributionDaysTest() {
        super(Engine.SQLITE);
    }
}
