package org.sklad.access;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresAuditChainTest extends AuditChainContract {
    PostgresAuditChainTest() {
        super(Engine.POSTGRESQL);
    }
}
