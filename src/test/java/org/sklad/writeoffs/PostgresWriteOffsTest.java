package org.sklad.writeoffs;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresWriteOffsTest extends WriteOffsContract {
    PostgresWriteOffsTest() {
        super(Engine.POSTGRESQL);
    }
}
