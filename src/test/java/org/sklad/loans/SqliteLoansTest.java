package org.sklad.loans;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteLoansTest extends LoansContract {
    SqliteLoansTest() {
        super(Engine.SQLITE);
    }
}
