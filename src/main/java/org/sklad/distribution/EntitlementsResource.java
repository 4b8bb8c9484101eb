package org.sklad.distribution;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sklad.access.Operator;
import org.sklad.beneficiaries.CaseCode;
import org.sklad.platform.web.Rows;

/** What a person may get now, for those who work with people where the person is. */
@Path("/api/v1/beneficiaries/{caseCode}/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EntitlementsResource {
    private final Entitlements entitlements;

    public EntitlementsResource(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /**
     * What is left of a rule.
     *
     * @param quantity what it gives them within one period
     * @param nextOn the first day on which more is due; absent when all is due now, or when more is never due
     */
    public record RemainingAnswer(
            String rule,
            String name,
            RuleAnswer.Goods goods,
            Per per,
            long quantity,
            long remaining,
            Optional<LocalDate> nextOn) {
        static RemainingAnswer of(Remaining left) {
            EntitlementRule rule = left.rule();
            return new RemainingAnswer(
                    rule.code().value(),
                    rule.name(),
                    RuleAnswer.Goods.of(rule.goods()),
                    rule.per(),
                    left.gives(),
                    left.quantity(),
                    left.nextOn());
        }
    }

    /** Every rule that fits the person, so there is never a second page. */
    @GET
    public Rows<RemainingAnswer> list(@Auth Operator operator, @PathParam("caseCode") CaseCode code) {
        List<Remaining> all = entitlements.list(code, operator);
        return new Rows<>(all.stream().map(RemainingAnswer::of).toList(), Optional.empty());
    }
}
