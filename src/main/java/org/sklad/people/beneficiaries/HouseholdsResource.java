package org.sklad.people.beneficiaries;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.MemberRow;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.JsonResource;

/** Households of people who are present in the operator's centres. */
@Path("/api/v1" + PersonActs.HOUSEHOLDS)
public final class HouseholdsResource extends JsonResource {
    private final Households households;
    private final PersonActs acts;

    HouseholdsResource(Households households, PersonActs acts) {
        this.households = households;
        this.acts = acts;
    }

    /**
     * A household with the members whom the operator sees.
     *
     * @param head absent if the operator does not see them
     */
    public record HouseholdAnswer(String code, Optional<String> head, List<MemberAnswer> members) {
        static HouseholdAnswer of(Household household) {
            return new HouseholdAnswer(
                    household.code().value(),
                    household.head().map(CaseCode::value),
                    household.members().stream().map(MemberAnswer::of).toList());
        }
    }

    /**
     * A person's membership.
     *
     * @param until absent for present members
     */
    public record MemberAnswer(String caseCode, Instant from, Optional<Instant> until) {
        static MemberAnswer of(MemberRow member) {
            return new MemberAnswer(
                    member.caseCode().value(),
                    member.fromAt(),
                    member.lasts() ? Optional.empty() : Optional.of(member.untilAt()));
        }
    }

    /** Forms a household; its members leave their present ones. */
    @POST
    public Answer<HouseholdAnswer> form(@Auth Operator operator, HouseholdForm form) {
        boolean first = acts.form.done(form, operator);
        return answer(first, households.formed(form.id(), operator));
    }

    @GET
    @Path(PersonActs.ONE_HOUSEHOLD)
    public HouseholdAnswer get(@Auth Operator operator, @PathParam("household") HouseholdCode code) {
        return HouseholdAnswer.of(households.get(code, operator));
    }

    /** Adds a person; they leave their present household. */
    @POST
    @Path(PersonActs.MEMBERS)
    public Answer<HouseholdAnswer> join(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        return changed(acts.add.done(code, form, operator), code, operator);
    }

    /** Removes a person. If they are the head, the member with the longest membership becomes the head. */
    @POST
    @Path(PersonActs.WITHDRAWALS)
    public Answer<HouseholdAnswer> leave(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        return changed(acts.remove.done(code, form, operator), code, operator);
    }

    /** Makes a member the head. */
    @POST
    @Path(PersonActs.HEADS)
    public Answer<HouseholdAnswer> lead(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        return changed(acts.lead.done(code, form, operator), code, operator);
    }

    private Answer<HouseholdAnswer> changed(boolean first, HouseholdCode code, Operator operator) {
        return answer(first, households.changed(code, operator));
    }

    private static Answer<HouseholdAnswer> answer(boolean first, Household household) {
        return Answer.of(first, HouseholdAnswer.of(household));
    }
}
