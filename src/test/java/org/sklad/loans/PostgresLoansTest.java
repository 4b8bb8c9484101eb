package org.sklad.loans;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresLoansTest extends LoansContract {
    PostgresLoansTest() {
        super(Engine.POSTGRESQL);
    }
}
