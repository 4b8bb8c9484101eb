package org.sklad.access;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteAuditChainTest extends AuditChainContract {
    SqliteAuditChainTest() {
        super(Engine.SQLITE);
    }
}
