package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresEntitlementRulesTest extends EntitlementRulesContract {
    PostgresEntitlementRulesTest() {
        super(Engine.POSTGRESQL);
    }
}
