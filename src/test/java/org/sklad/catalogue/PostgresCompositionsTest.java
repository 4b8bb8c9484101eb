package org.sklad.catalogue;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresCompositionsTest extends CompositionsContract {
    PostgresCompositionsTest() {
        super(Engine.POSTGRESQL);
    }
}
