package org.sklad.findings;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresFindingsTest extends FindingsContract {
    PostgresFindingsTest() {
        super(Engine.POSTGRESQL);
    }
}
