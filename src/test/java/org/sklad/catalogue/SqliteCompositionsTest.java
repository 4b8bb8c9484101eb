package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteCompositionsTest extends CompositionsContract {
    SqliteCompositionsTest() {
        super(Engine.SQLITE);
    }
}
