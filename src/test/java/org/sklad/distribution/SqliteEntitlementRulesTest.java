package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteEntitlementRulesTest extends EntitlementRulesContract {
    SqliteEntitlementRulesTest() {
        super(Engine.SQLITE);
    }
}
