package org.sklad.people.beneficiaries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.attributes.Household;
import org.sklad.people.attributes.HouseholdCode;
import org.sklad.people.attributes.MemberRow;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Forms;

/** Households of people who are present in the operator's centres. */
@Path("/api/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class HouseholdsResource {
    private final Households households;
    private final Forms forms;

    HouseholdsResource(Households households, Forms forms) {
        this.households = households;
        this.forms = forms;
    }

    /**
     * A household with the members whom the operator sees.
     *
     * @param head absent if the operator does not see them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
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
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
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
        operator.require(Role.FIELD);
        IdempotencyKey claim = forms.accept("/households", form.id(), form);
        CaseCode head = forms.convert(claim, form::headCode);
        return answer(households.form(claim, head, forms.convert(claim, form::memberCodes), operator));
    }

    @GET
    @Path("/{household}")
    public HouseholdAnswer get(@Auth Operator operator, @PathParam("household") HouseholdCode code) {
        return HouseholdAnswer.of(households.get(code, operator));
    }

    /** Adds a person; they leave their present household. */
    @POST
    @Path("/{household}/members")
    public Answer<HouseholdAnswer> join(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        IdempotencyKey claim = claim(code, "members", form, operator);
        return answer(households.join(claim, code, forms.convert(claim, form::code), operator));
    }

    /** Removes a person. If they are the head, the member with the longest membership becomes the head. */
    @POST
    @Path("/{household}/withdrawals")
    public Answer<HouseholdAnswer> leave(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        IdempotencyKey claim = claim(code, "withdrawals", form, operator);
        return answer(households.leave(claim, code, forms.convert(claim, form::code), operator));
    }

    /** Makes a member the head. */
    @POST
    @Path("/{household}/heads")
    public Answer<HouseholdAnswer> lead(
            @Auth Operator operator, @PathParam("household") HouseholdCode code, MemberForm form) {
        IdempotencyKey claim = claim(code, "heads", form, operator);
        return answer(households.lead(claim, code, forms.convert(claim, form::code), operator));
    }

    private IdempotencyKey claim(HouseholdCode code, String act, MemberForm form, Operator operator) {
        households.requireChangeable(code, operator);
        return forms.accept("/households/" + code + "/" + act, form.id(), form);
    }

    private static Answer<HouseholdAnswer> answer(Households.Outcome outcome) {
        return Answer.of(outcome.first(), HouseholdAnswer.of(outcome.household()));
    }
}
