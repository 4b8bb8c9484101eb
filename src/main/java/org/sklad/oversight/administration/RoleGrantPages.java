package org.sklad.oversight.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Submitted;

/** The page of granted roles that open people's data, listed until another administrator acknowledges them. */
@Path(RoleGrantPages.PATH)
public final class RoleGrantPages extends FormPages {
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

    public record View(FormState entered, ListPage list) {}

    @GET
    public Page page(@Auth Operator operator) {
        return page(FormState.nothing(), operator);
    }

    private Page page(FormState entered, Operator operator) {
        ListPage list = RoleGrantList.of(grants.open(operator))
                .view(List.of(), "access.role-grant.state", grant -> state(grant, operator));
        return Page.of("oversight/administration/role-grants.jte", new View(entered, list));
    }

    private Shown state(RoleGrant grant, Operator operator) {
        if (!operator.roles().has(Role.ADMINISTRATOR)) {
            return new Shown.Words(Message.of("access.role-grant.other"));
        }
        return grant.concerns(operator)
                ? new Shown.Words(Message.of("access.own-role-grant"))
                : new Shown.Act(
                        PATH + "/" + grant.id() + "/acknowledgement",
                        randomness.id(),
                        Message.of("access.role-grant.acknowledge"),
                        false);
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
