package org.sklad.platform.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.sklad.platform.db.Database;

/** For whoever watches the server: can the database be written? It is tried, since nothing else tells. */
@Path("/healthz")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final Database database;

    public HealthResource(Database database) {
        this.database = database;
    }

    @GET
    public Map<String, String> get() {
        database.prove();
        return Map.of("status", "ok");
    }
}
