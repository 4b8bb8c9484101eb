package org.sklad.aid.eligibility;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.RuleAnswer;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleForm;
import org.sklad.aid.rules.RuleVersionAnswer;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.ListAnswer;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.Answer;
import org.sklad.platform.web.Exports;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.JsonResource;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Versions;

/** API of entitlement rules. Operators who work with people see them, managers maintain them. */
@Path("/api/v1" + RuleActs.PATH)
public final class EntitlementRulesResource extends JsonResource {
    private final EntitlementRules rules;
    private final RuleList list;
    private final RulePreviews previews;
    private final RuleActs acts;
    private final Forms forms;

    EntitlementRulesResource(EntitlementRules rules, RuleList list, RulePreviews previews, RuleActs acts, Forms forms) {
        this.rules = rules;
        this.list = list;
        this.previews = previews;
        this.acts = acts;
        this.forms = forms;
    }

    /** By code. */
    @GET
    @Produces(Exports.ALL)
    public ListAnswer<RuleAnswer> list(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        return list.read(query, operator).answer(each -> RuleAnswer.of(each.rule()));
    }

    /** Lists the versions of a rule, latest first. */
    @GET
    @Path("/{code}/versions")
    public Rows<RuleVersionAnswer> versions(
            @Auth Operator operator,
            @PathParam("code") RuleCode code,
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = Rows.limit(limit);
        return Rows.page(
                        rules.versions(code, before(next), most + 1, operator),
                        most,
                        version -> Long.toString(version.rule().version()))
                .map(RuleVersionAnswer::of);
    }

    @GET
    @Path("/{code}")
    public Answer<RuleAnswer> get(@Auth Operator operator, @PathParam("code") RuleCode code) {
        return answer(false, rules.get(code, operator));
    }

    @POST
    public Answer<RuleAnswer> add(@Auth Operator operator, RuleForm form) {
        boolean first = acts.add.done(form, operator);
        return answer(first, rules.get(new RuleCode(form.code()), operator));
    }

    /** Previews the effect of a new or changed rule. Stores nothing, so it needs no id. */
    @POST
    @Path("/previews")
    public RulePreviewAnswer preview(@Auth Operator operator, RuleForm form) {
        RuleActs.requireCentres(form, operator);
        operator.require(Role.MANAGER);
        forms.check(form);
        return RulePreviewAnswer.of(previews.of(form.rule(1), form.from(), operator));
    }

    @PUT
    @Path("/{code}")
    public Answer<RuleAnswer> change(
            @Auth Operator operator,
            @PathParam("code") RuleCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RuleForm form) {
        rules.get(code, operator);
        RuleActs.requireCentres(form, operator);
        rules.requireKeeper(code, operator);
        forms.check(form);
        if (!form.code().equals(code.value())) {
            throw new InvalidFields("code", Message.of("eligibility.rule.code-stays"));
        }
        return answer(false, rules.change(form.rule(Versions.ifMatch(ifMatch)), form.from(), operator));
    }

    private static long before(String next) {
        if (!next.matches("[0-9]{0,18}")) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
        return next.isEmpty() ? Long.MAX_VALUE : Long.parseLong(next);
    }

    private static Answer<RuleAnswer> answer(boolean first, EntitlementRule rule) {
        return Answer.of(first, RuleAnswer.of(rule)).version(rule.version());
    }
}
