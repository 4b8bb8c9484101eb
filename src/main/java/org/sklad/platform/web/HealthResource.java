package org.sklad.platform.web;

import com.codahale.metrics.health.HealthCheck.Result;
import com.codahale.metrics.health.HealthCheckFilter;
import com.codahale.metrics.health.HealthCheckRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.sklad.platform.db.DatabaseUnavailable;

/**
 * The health of the program for a supervisor: those checks of the admin port whose failure a restart or another server can fix.
 */
@Path("/healthz")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final HealthCheckRegistry checks;
    private final HealthCheckFilter counted;

    /** Creates the resource with all checks. */
    public HealthResource(HealthCheckRegistry checks) {
        this(checks, HealthCheckFilter.ALL);
    }

    public HealthResource(HealthCheckRegistry checks, HealthCheckFilter counted) {
        this.checks = checks;
        this.counted = counted;
    }

    @GET
    public Map<String, String> get() {
        for (Result result : checks.runHealthChecks(counted).values()) {
            if (!result.isHealthy()) {
                throw result.getError() instanceof DatabaseUnavailable known
                        ? new DatabaseUnavailable(known.reason(), known)
                        : new ServiceUnavailableException();
            }
        }
        return Map.of("status", "ok");
    }
}
