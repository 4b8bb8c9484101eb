package org.sklad.printing;

import org.sklad.platform.db.TestDatabases.Engine;

class SqlitePrintingTest extends PrintingContract {
    SqlitePrintingTest() {
        super(Engine.SQLITE);
    }
}
