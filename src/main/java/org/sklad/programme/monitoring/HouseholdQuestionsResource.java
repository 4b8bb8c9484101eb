package org.sklad.programme.monitoring;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.Beneficiaries;
import org.sklad.platform.web.Rows;

/** Questions that wait for a person or their household. */
@Path("/api/v1/beneficiaries/{caseCode}/waiting-questions")
@Produces(MediaType.APPLICATION_JSON)
public final class HouseholdQuestionsResource {
    private final Beneficiaries beneficiaries;
    private final Monitoring monitoring;

    HouseholdQuestionsResource(Beneficiaries beneficiaries, Monitoring monitoring) {
        this.beneficiaries = beneficiaries;
        this.monitoring = monitoring;
    }

    /**
     * Questions about a distribution day.
     *
     * @param id where the answers are sent
     * @param date date of the distribution
     */
    public record WaitingQuestionsAnswer(UUID id, LocalDate date) {}

    /** Oldest day first. */
    @GET
    public Rows<WaitingQuestionsAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode caseCode) {
        return new Rows<>(
                monitoring.waiting(beneficiaries.get(caseCode, operator, Role.FIELD)).stream()
                        .map(each -> new WaitingQuestionsAnswer(each.id(), each.heldOn()))
                        .toList(),
                Optional.empty());
    }
}
