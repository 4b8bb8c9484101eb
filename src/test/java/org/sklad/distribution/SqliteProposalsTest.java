package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteProposalsTest extends ProposalsContract {
    SqliteProposalsTest() {
        super(Engine.SQLITE);
    }
}
