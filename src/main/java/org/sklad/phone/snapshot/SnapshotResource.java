package org.sklad.phone.snapshot;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sklad.access.devices.DeviceId;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.platform.i18n.NotFound;

/** The data of a centre for a registered phone. */
@Path("/api/v1/phone/snapshot")
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotResource {
    private final Snapshots snapshots;

    SnapshotResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Everything, or what changed since a version that the phone got. */
    @GET
    public SnapshotAnswer load(
            @Auth Operator operator,
            @QueryParam("device") @Nullable UUID device,
            @QueryParam("centre") @DefaultValue("") String centre,
            @QueryParam("since") @DefaultValue("") String since) {
        operator.requireIn(centre, Role.FIELD);
        if (device == null || !CentreCode.isValid(centre)) {
            throw new NotFound();
        }
        return snapshots.load(new DeviceId(device), new CentreCode(centre), since, operator);
    }
}
