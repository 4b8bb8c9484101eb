package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.sklad.access.accounts.ActForm;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Confirmation;
import org.sklad.access.signin.RoleGrant;
import org.sklad.access.signin.RoleGrants;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of granted roles that open people's data, listed until another administrator acknowledges them. */
@Path(RoleGrantPages.PATH)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RoleGrantPages {
    static final String PATH = OperatorActs.SETTINGS + OperatorActs.GRANTS;

    private final RoleGrants grants;
    private final OperatorActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    RoleGrantPages(RoleGrants grants, OperatorActs acts, Randomness randomness, InstantSource clock) {
        this.grants = grants;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    public record View(FormState entered, List<Line> lines) {
        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A grant with the id that its acknowledgement will use.
     *
     * @param mine true if the reader is an administrator who gave or received the roles
     * @param mayAcknowledge true if the reader is an administrator who did neither
     */
    public record Line(RoleGrant grant, boolean mine, boolean mayAcknowledge, UUID actId) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(FormState.nothing(), operator);
    }

    private Page page(FormState entered, Operator operator) {
        boolean administrator = operator.roles().has(Role.ADMINISTRATOR);
        List<Line> lines = grants.open(operator).stream()
                .map(grant -> new Line(
                        grant,
                        administrator && grant.concerns(operator),
                        administrator && !grant.concerns(operator),
                        randomness.id()))
                .toList();
        return Page.of("oversight/administration/role-grants.jte", new View(entered, lines));
    }

    @POST
    @Path(OperatorActs.ACKNOWLEDGEMENT)
    public Response acknowledge(@Auth Operator operator, @PathParam("id") UUID id, Submitted<ActForm> sent) {
        grants.require(id, operator);
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                PATH,
                () -> acts.acknowledge.submit(id, sent, operator, entered -> page(entered, operator)));
    }
}
