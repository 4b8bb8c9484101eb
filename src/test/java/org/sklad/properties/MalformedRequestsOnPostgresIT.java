package org.sklad.properties;

import org.sklad.platform.db.Engine;

/** The same requests to a server on PostgreSQL. A class of its own, so that both servers can be asked side by side. */
class MalformedRequestsOnPostgresIT extends MalformedRequestsIT {
    @Override
    Engine engine() {
        return Engine.POSTGRESQL;
    }
}
