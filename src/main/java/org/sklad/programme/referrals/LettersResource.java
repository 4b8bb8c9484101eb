package org.sklad.programme.referrals;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.sklad.access.roles.Operator;

/** Letters of referrals in the API. */
@Path("/api/v1" + ReferralActs.PATH)
@Consumes(MediaType.APPLICATION_JSON)
public final class LettersResource {
    static final String TYPE = "application/pdf";

    private final ReferralActs acts;

    LettersResource(ReferralActs acts) {
        this.acts = acts;
    }

    /** Draws the letter with what the form chooses. Name and birth date need a purpose, and their view is put on record. */
    @POST
    @Path(ReferralActs.LETTER)
    @Produces({TYPE, MediaType.WILDCARD})
    public Response print(@Auth Operator operator, @PathParam("id") UUID id, LetterForm form) {
        return inline(acts.print.done(id, form, operator));
    }

    static Response inline(byte[] pdf) {
        return Response.ok(pdf, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"referral.pdf\"")
                .build();
    }
}
