package org.sklad.access.signin;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.function.Supplier;
import org.sklad.access.roles.ConfirmationNeeded;
import org.sklad.access.roles.Operator;

/** Makes pages request the password before an act that needs it. */
public final class Confirmation {
    private Confirmation() {}

    /** Shows the page with the form of such an act, or requests the password first and returns to the page. */
    public static Response before(Operator operator, Instant now, String path, Supplier<Response> page) {
        return operator.isConfirmedLongEnough(now) ? page.get() : ask(path);
    }

    /**
     * Does the act of a form that may have been open for long, or requests the password first and returns to its page. The typed
     * input is lost then, so this is for forms with one or two fields.
     */
    public static Response withRecentPassword(Operator operator, Instant now, String path, Supplier<Response> act) {
        return orAsk(path, () -> {
            operator.requireConfirmed(now);
            return act.get();
        });
    }

    /** Does the act of a button, or requests the password and returns to the page with the button. */
    public static Response orAsk(String path, Supplier<Response> act) {
        try {
            return act.get();
        } catch (ConfirmationNeeded needed) {
            return ask(path);
        }
    }

    private static Response ask(String path) {
        return Response.seeOther(UriBuilder.fromPath("/account/confirmation")
                        .queryParam("next", "{next}")
                        .build(path))
                .build();
    }
}
