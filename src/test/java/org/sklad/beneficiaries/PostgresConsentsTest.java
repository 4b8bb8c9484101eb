package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class PostgresConsentsTest extends ConsentsContract {
    PostgresConsentsTest() {
        super(TestDatabases.Engine.POSTGRESQL);
    }
}
