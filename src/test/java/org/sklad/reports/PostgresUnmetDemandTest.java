package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresUnmetDemandTest extends UnmetDemandContract {
    PostgresUnmetDemandTest() {
        super(Engine.POSTGRESQL);
    }
}
