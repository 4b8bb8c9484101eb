package org.sklad.aid.eligibility;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.NamedGoods.Names;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleAccess;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleExists;
import org.sklad.aid.rules.RuleForAllCentres;
import org.sklad.aid.rules.RuleForm;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.RuleVersion;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.lists.ListPage;
import org.sklad.platform.lists.Listed;
import org.sklad.platform.lists.Query;
import org.sklad.platform.lists.Unfiltered;
import org.sklad.platform.web.FormPages;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Submitted;
import org.sklad.platform.web.Versions;

/** Pages of entitlement rules, maintained by managers and read by auditors. */
@Path("/settings/rules")
public final class RulePages extends FormPages {
    static final String PATH = "/settings/rules";
    static final int VERSIONS = 50;

    private static final String FIND = "find";
    private static final String ACT = "page.act";
    private static final String WORDS = "page.words";

    private static final Role[] SEE = {Role.MANAGER, Role.AUDITOR};

    private final EntitlementRules rules;
    private final RulePreviews previews;
    private final NamedGoods goods;
    private final RuleActs acts;
    private final Forms forms;
    private final RuleList list;
    private final Randomness randomness;

    RulePages(
            EntitlementRules rules,
            RulePreviews previews,
            NamedGoods goods,
            RuleActs acts,
            Forms forms,
            RuleList list,
            Randomness randomness) {
        this.rules = rules;
        this.previews = previews;
        this.goods = goods;
        this.acts = acts;
        this.forms = forms;
        this.list = list;
        this.randomness = randomness;
    }

    @GET
    public Page list(@Auth Operator operator, @Listed Query<Unfiltered> query) {
        operator.require(SEE);
        List<ListPage.Action> actions = new ArrayList<>();
        if (operator.roles().has(Role.MANAGER)) {
            actions.add(new ListPage.Action(PATH + "/new", "eligibility.rule.new"));
        }
        actions.add(ListPage.Action.aside("/restrictions", "donors.restrictions"));
        return list.read(query, operator).explainedPage(actions);
    }

    @GET
    @Path("new")
    public Page newRule(@Auth Operator operator, @Context ContainerRequestContext request) {
        operator.require(Role.MANAGER);
        List<Centre> own = own(operator, request);
        boolean onlyOne = own.size() == 1 && !operator.roles().hasEverywhere(Role.MANAGER);
        FormState entered = RuleView.begun(onlyOne ? own.get(0).code().value() : "", list.today())
                .with("id", randomness.id().toString());
        return page(Optional.empty(), entered, operator, request);
    }

    @POST
    public Response add(@Auth Operator operator, @Context ContainerRequestContext request, Submitted<RuleForm> sent) {
        operator.require(Role.MANAGER);
        Submitted<RuleForm> meant = withDaysOfPeriod(sent);
        return submit(meant, Optional.empty(), operator, request, () -> {
            RuleForm form = meant.form();
            if (asksWhatItWouldDo(sent.entered())) {
                RuleActs.requireCentres(form, operator);
                forms.check(form);
                RulePreview preview = previews.of(form.added(), Optional.empty(), operator);
                return page(Optional.empty(), sent.entered(), Optional.of(preview), operator, request)
                        .response();
            }
            acts.add.done(form, operator);
            return Pages.seeOther(PATH, "eligibility.rule.added");
        });
    }

    @GET
    @Path("{code}")
    public Page one(
            @Auth Operator operator, @Context ContainerRequestContext request, @PathParam("code") RuleCode code) {
        operator.require(SEE);
        EntitlementRule rule = rules.get(code, operator);
        return page(Optional.of(rule), RuleView.entered(rule, list.today()), operator, request);
    }

    @POST
    @Path("{code}")
    public Response change(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @PathParam("code") RuleCode code,
            Submitted<RuleForm> sent) {
        operator.require(Role.MANAGER);
        EntitlementRule present = rules.get(code, operator);
        rules.requireKeeper(code, operator);
        Submitted<RuleForm> meant = withDaysOfPeriod(sent).with("code", code.value());
        return submit(meant, Optional.of(present), operator, request, () -> {
            RuleForm form = meant.form();
            RuleActs.requireCentres(form, operator);
            forms.check(form);
            if (asksWhatItWouldDo(sent.entered())) {
                RulePreview preview = previews.of(form.rule(1), form.from(), operator);
                return page(Optional.of(present), sent.entered(), Optional.of(preview), operator, request)
                        .response();
            }
            long seen = Versions.seen(sent.entered());
            EntitlementRule changed = rules.change(form.rule(seen), form.from(), operator);
            return Pages.seeOther(
                    PATH,
                    changed.appliesFrom().isAfter(list.today())
                            ? "eligibility.rule.changes-later"
                            : "eligibility.rule.changed");
        });
    }

    /** Searches for goods, or acts. Reports all errors at once, each at its field. */
    private Response submit(
            Submitted<RuleForm> sent,
            Optional<EntitlementRule> present,
            Operator operator,
            ContainerRequestContext request,
            Supplier<Response> act) {
        return Pages.submit(
                () -> {
                    try {
                        return seeks(sent.entered())
                                ? page(present, sent.entered(), operator, request)
                                        .response()
                                : act.get();
                    } catch (RuleForAllCentres | RuleExists | InvalidFields why) {
                        throw new InvalidFields(errors(why, sent.read(), present, operator));
                    }
                },
                refusal -> page(present, sent.refusedBy(refusal), operator, request));
    }

    private List<FieldError> errors(
            Refusal why, Submitted.Read<RuleForm> read, Optional<EntitlementRule> present, Operator operator) {
        RuleForm form = read.form();
        Map<String, FieldError> errors = new LinkedHashMap<>();
        Stream.of(
                        read.unreadable(),
                        why.errors(),
                        forms.errors(form),
                        form.contradictions(),
                        rules.errors(form, present, operator))
                .flatMap(List::stream)
                .forEach(each -> errors.putIfAbsent(each.field().replaceFirst("\\[.*", ""), each));
        List<String> order = Stream.of(RuleForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return errors.values().stream()
                .sorted(Comparator.comparing(each -> order.indexOf(each.field().replaceFirst("[.\\[].*", ""))))
                .toList();
    }

    /** Leaves out the days of a period that has none, because the page hides that field. */
    private static Submitted<RuleForm> withDaysOfPeriod(Submitted<RuleForm> sent) {
        return sent.entered().has("period.kind", Period.Kind.DAYS.name()) ? sent : sent.without("period.days");
    }

    /** Returns true for a search for goods. Then the other fields are not read, because the operator may not have filled them in. */
    private static boolean seeks(FormState entered) {
        return entered.has(ACT, FIND) && !entered.value(WORDS).isBlank();
    }

    private static boolean asksWhatItWouldDo(FormState entered) {
        return entered.has(ACT, "preview") || entered.has(ACT, FIND);
    }

    private Page page(
            Optional<EntitlementRule> rule, FormState entered, Operator operator, ContainerRequestContext request) {
        return page(rule, entered, Optional.empty(), operator, request);
    }

    private Page page(
            Optional<EntitlementRule> rule,
            FormState entered,
            Optional<RulePreview> preview,
            Operator operator,
            ContainerRequestContext request) {
        boolean mayKeep =
                rule.map(each -> RuleAccess.mayKeep(each.centres(), operator)).orElse(true);
        List<RuleVersion> versions = rule.map(each -> rules.versions(each.code(), Long.MAX_VALUE, VERSIONS, operator))
                .orElse(List.of());
        Optional<NamedGoods.Found> found = Optional.of(entered)
                .filter(RulePages::seeks)
                .map(each -> goods.found(each.value(WORDS), operator.language()));
        Optional<RuleGoods> chosen = NamedGoods.sent(entered);
        Names names = goods.names(Stream.of(
                        versions.stream().map(each -> each.rule().goods()),
                        chosen.stream(),
                        preview.stream().flatMap(each -> each.covers().stream()).map(RuleCover::goods))
                .flatMap(each -> each)
                .toList());
        return Page.of(
                "aid/eligibility/rule.jte",
                new RuleView(
                        rule,
                        entered,
                        Stream.concat(
                                        chosen.map(names::of).orElse(List.of()).stream(),
                                        found.stream().flatMap(each -> each.goods().stream()))
                                .distinct()
                                .toList(),
                        found,
                        own(operator, request),
                        versions.stream()
                                .map(each -> new RuleView.Version(
                                        each,
                                        new RuleWords(
                                                each.rule(),
                                                names.of(each.rule().goods()),
                                                list.today())))
                                .toList(),
                        names,
                        preview,
                        list.today(),
                        mayKeep));
    }

    private static List<Centre> own(Operator operator, ContainerRequestContext request) {
        return PresentCentre.of(request).own().stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Role.MANAGER))
                .toList();
    }
}
