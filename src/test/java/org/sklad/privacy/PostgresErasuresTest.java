package org.sklad.privacy;

import org.sklad.platform.db.TestDatabases.Engine;

final class PostgresErasuresTest extends ErasuresContract {
    PostgresErasuresTest() {
        super(Engine.POSTGRESQL);
    }
}
