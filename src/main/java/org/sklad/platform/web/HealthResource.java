package org.sklad.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.sklad.platform.db.Database;

/** For whoever watches the server: can a write be expected to succeed? */
@Path("/healthz")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final Database database;

    public HealthResource(Database database) {
        this.database = database;
    }

    @GET
    public Map<String, String> get() {
        if (!database.healthy()) {
            throw new ServiceUnavailableException();
        }
        return Map.of("status", "ok");
    }
}
