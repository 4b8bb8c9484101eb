package org.sklad.distribution;

import org.sklad.platform.db.TestDatabases.Engine;

class PostgresPersonMergesTest extends PersonMergesContract {
    PostgresPersonMergesTest() {
        super(Engine.POSTGRESQL);
    }
}
