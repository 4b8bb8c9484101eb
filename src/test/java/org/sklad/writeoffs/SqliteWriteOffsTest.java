package org.sklad.writeoffs;

import org.sklad.platform.db.TestDatabases.Engine;

class SqliteWriteOffsTest extends WriteOffsContract {
    SqliteWriteOffsTest() {
        super(Engine.SQLITE);
    }
}
