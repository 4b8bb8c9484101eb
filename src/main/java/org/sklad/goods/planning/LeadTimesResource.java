package org.sklad.goods.planning;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sklad.access.roles.Operator;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.ListReading;
import org.sklad.platform.lists.Listing;
import org.sklad.platform.lists.Places;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Shown;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.sheets.Column;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;

/** The API for the lead times of centres. */
@Path("/api/v1" + PlanningActs.LEAD_TIMES)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LeadTimesResource {
    static final Listing<Unfiltered, LeadTime, String> LIST = Listing.<Unfiltered, LeadTime, String>of(
                    "lead-times", "planning.lead-times", Places.whole())
            .path(PlanningActs.PAGES + PlanningActs.LEAD_TIMES)
            .purpose("planning.lead-times.purpose")
            .empty("planning.lead-times.empty")
            .named("planning.centre", "#loc+code", LeadTime::centre)
            .column(
                    Column.whole("planning.lead-time", "#meta+days", LeadTime::days),
                    time -> new Shown.Quantity(Message.of("planning.days", time.days())));

    private final LevelProposals proposals;
    private final PlanningActs acts;

    LeadTimesResource(LevelProposals proposals, PlanningActs acts) {
        this.proposals = proposals;
        this.acts = acts;
    }

    /** A lead time in the API. */
    public record LeadTimeAnswer(String centre, long days) {
        static LeadTimeAnswer of(LeadTime time) {
            return new LeadTimeAnswer(time.centre().value(), time.days());
        }
    }

    /** Lists the lead times that are set in the operator's centres. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<LeadTimeAnswer> list(@Auth Operator operator) {
        return LIST.read(Query.unfiltered(), ListReading.Source.all(proposals.leadTimes(operator)))
                .answer(LeadTimeAnswer::of);
    }

    /** Sets or replaces the lead time of a centre. */
    @POST
    public Answer<LeadTimeAnswer> set(@Auth Operator operator, LeadTimeForm form) {
        boolean first = acts.setLeadTime.done(form, operator);
        LeadTime now = proposals.leadTimes(operator).stream()
                .filter(each -> each.centre().value().equals(form.centre()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return Answer.of(first, LeadTimeAnswer.of(now));
    }
}
