package org.sklad.oversight.privacy;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.access.signin.Confirmation;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;

/** The page of automatic erasures that wait for a manager, with a button to continue them. */
@Path(ErasureActs.DUE_PAGE)
public final class DueErasurePages extends FormPages {
    private final DueErasures due;
    private final ErasureActs acts;
    private final Randomness randomness;
    private final InstantSource clock;

    DueErasurePages(DueErasures due, ErasureActs acts, Randomness randomness, InstantSource clock) {
        this.due = due;
        this.acts = acts;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** The waiting erasures. */
    public record View(DueErasures.Due due, Operator operator, FormState entered) {
        /** True for managers. Auditors can only see the page. */
        public boolean mayConfirm() {
            boolean anything = due.isClockInDoubt() || due.people() > 0;
            return due.isWaiting() && anything && operator.roles().has(Role.MANAGER);
        }
    }

    @GET
    public Page page(@Auth Operator operator) {
        return page(operator, FormState.begun(randomness.id()));
    }

    @POST
    public Response confirm(@Auth Operator operator, Submitted<DueErasureForm> sent) {
        operator.require(Role.MANAGER);
        return Confirmation.withRecentPassword(
                operator,
                clock.instant(),
                ErasureActs.DUE_PAGE,
                () -> Pages.submit(
                        () -> confirmed(sent, operator), refusal -> page(operator, sent.refusedBy(refusal))));
    }

    private Response confirmed(Submitted<DueErasureForm> sent, Operator operator) {
        acts.confirm.done(sent.form(), operator);
        boolean complete = due.due(operator).isComplete();
        return Pages.seeOther(ErasureActs.DUE_PAGE, complete ? "privacy.due.done" : "privacy.due.failed");
    }

    private Page page(Operator operator, FormState entered) {
        return Page.of("oversight/privacy/due.jte", new View(due.due(operator), operator, entered));
    }
}
