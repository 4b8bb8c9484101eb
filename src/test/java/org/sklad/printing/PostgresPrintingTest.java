package org.sklad.printing;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresPrintingTest extends PrintingContract {
    PostgresPrintingTest() {
        super(Engine.POSTGRESQL);
    }
}
