package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresProposalsTest extends ProposalsContract {
    PostgresProposalsTest() {
        super(Engine.POSTGRESQL);
    }
}
