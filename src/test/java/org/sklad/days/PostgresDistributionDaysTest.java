package org.sklad.days;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresDistributionDaysTest extends DistributionDaysContract {
    PostgresDistributionDaysTest() {
        super(Engine.POSTGRESQL);
    }
}
