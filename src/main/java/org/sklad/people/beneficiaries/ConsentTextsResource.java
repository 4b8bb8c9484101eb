package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.platform.web.Rows;

/** The present consent texts. */
@Path("/api/v1/consent-texts")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsentTextsResource {
    private final ConsentTexts texts;

    ConsentTextsResource(ConsentTexts texts) {
        this.texts = texts;
    }

    /** Lists the texts by language. English is the fallback for other languages. */
    @GET
    public Rows<ConsentTextAnswer> list(@Auth Operator operator) {
        operator.require(Consents.maySee());
        return new Rows<>(texts.list(), Optional.empty()).map(ConsentTextAnswer::of);
    }
}
