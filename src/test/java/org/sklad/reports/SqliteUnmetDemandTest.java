package org.sklad.reports;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteUnmetDemandTest extends UnmetDemandContract {
    SqliteUnmetDemandTest() {
        super(Engine.SQLITE);
    }
}
