package org.sklad.beneficiaries;

import org.sklad.platform.db.TestDatabases;

class SqliteConsentsTest extends ConsentsContract {
    SqliteConsentsTest() {
        super(TestDatabases.Engine.SQLITE);
    }
}
