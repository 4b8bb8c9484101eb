package org.sklad.findings;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteFindingsTest extends FindingsContract {
    SqliteFindingsTest() {
        super(Engine.SQLITE);
    }
}
