package org.sklad.aid.eligibility;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Operator;
import org.sklad.access.roles.Role;
import org.sklad.aid.rules.EntitlementRule;
import org.sklad.aid.rules.EntitlementRules;
import org.sklad.aid.rules.NamedGoods;
import org.sklad.aid.rules.NamedGoods.Named;
import org.sklad.aid.rules.NamedGoods.Names;
import org.sklad.aid.rules.Per;
import org.sklad.aid.rules.Period;
import org.sklad.aid.rules.RuleCode;
import org.sklad.aid.rules.RuleExists;
import org.sklad.aid.rules.RuleForAllCentres;
import org.sklad.aid.rules.RuleForm;
import org.sklad.aid.rules.RuleGoods;
import org.sklad.aid.rules.RuleVersion;
import org.sklad.centres.places.Centre;
import org.sklad.centres.places.PresentCentre;
import org.sklad.people.attributes.AgeBand;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.IdempotencyKey;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.FormState;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** Pages of entitlement rules, maintained by managers and read by auditors. */
@Path("/settings/rules")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RulePages {
    private static final String PATH = "/settings/rules";
    private static final int ROWS = 100;
    public static final String FIND = "find";
    private static final int VERSIONS = 50;

    /** Fields of the page from top to bottom; the first with an error gets the focus. */
    private static final List<String> ORDER = List.of(
            "code",
            "name",
            "categories",
            "goods",
            "kitsAsParts",
            "quantity",
            "per",
            "perMember",
            "perChild",
            "period",
            "days",
            "sexes",
            "ageBands",
            "vulnerabilities",
            "minHousehold",
            "maxHousehold",
            "centres",
            "validFrom",
            "validUntil",
            "appliesFrom");

    private static final Role[] SEE = {Role.MANAGER, Role.AUDITOR};

    private final EntitlementRules rules;
    private final RulePreviews previews;
    private final NamedGoods goods;
    private final Forms forms;
    private final Randomness randomness;
    private final InstantSource clock;

    public RulePages(
            EntitlementRules rules,
            RulePreviews previews,
            NamedGoods goods,
            Forms forms,
            Randomness randomness,
            InstantSource clock) {
        this.rules = rules;
        this.previews = previews;
        this.goods = goods;
        this.forms = forms;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** A page of the list. */
    public record ListView(Rows<EntitlementRule> rules, Names names, LocalDate today, boolean mayAdd) {}

    /**
     * The form of a new rule, or of an existing one.
     *
     * @param goods items and styles to choose from: those chosen before, and those found by the words
     * @param found number of those found by the words; absent without a search
     * @param versions versions of the rule, latest first; at most {@value #VERSIONS}
     * @param names names of the goods in the versions and the preview
     * @param preview effect of the rule as typed, if requested
     */
    public record View(
            Optional<EntitlementRule> rule,
            FormState entered,
            List<Named> goods,
            Optional<Integer> found,
            List<Centre> centres,
            List<RuleVersion> versions,
            Names names,
            Optional<RulePreview> preview,
            LocalDate today,
            boolean mayKeep) {
        public View {
            goods = List.copyOf(goods);
            centres = List.copyOf(centres);
            versions = List.copyOf(versions);
        }

        /** Returns true if the rule as typed is for some people only. */
        public boolean limited() {
            return Stream.of("sexes", "ageBands", "vulnerabilities", "minHousehold", "maxHousehold")
                    .anyMatch(each -> !entered.value(each).isEmpty());
        }
    }

    @GET
    public Page list(@Auth Operator operator, @QueryParam("next") @DefaultValue("") String next) {
        operator.require(SEE);
        Rows<EntitlementRule> rows = Rows.page(
                rules.list(next, ROWS + 1, operator), ROWS, rule -> rule.code().value());
        return Page.of(
                "aid/eligibility/rules.jte",
                new ListView(
                        rows,
                        goods.names(
                                rows.rows().stream().map(EntitlementRule::goods).toList()),
                        today(),
                        operator.roles().has(Role.MANAGER)));
    }

    @GET
    @Path("new")
    public Page newRule(@Auth Operator operator, @Context ContainerRequestContext request) {
        operator.require(Role.MANAGER);
        List<Centre> own = own(operator, request);
        boolean onlyOne = own.size() == 1 && !operator.roles().hasEverywhere(Role.MANAGER);
        FormState entered = FormState.nothing()
                .with("centres", onlyOne ? own.get(0).code().value() : "")
                .with("id", randomness.id().toString())
                .with("per", Per.PERSON.name())
                .with("period", Period.Kind.DAYS.name())
                .with("days", "30")
                .with("validFrom", today().toString());
        return page(Optional.empty(), entered, operator, request);
    }

    @POST
    public Response add(
            @Auth Operator operator, @Context ContainerRequestContext request, Submitted<RulePageForm> sent) {
        operator.require(Role.MANAGER);
        return submit(
                sent,
                Optional.empty(),
                operator,
                () -> {
                    if (seeks(sent.entered())) {
                        return page(Optional.empty(), sent.entered(), operator, request)
                                .response();
                    }
                    RuleForm form = sent.form().rule(null);
                    EntitlementRulesResource.requireCentres(form, operator);
                    if (sent.form().asksWhatItWouldDo()) {
                        forms.check(form);
                        RulePreview preview = previews.of(form.added(), Optional.empty(), operator);
                        return page(Optional.empty(), sent.entered(), Optional.of(preview), operator, request)
                                .response();
                    }
                    IdempotencyKey claim = forms.accept("/entitlement-rules", form.id(), form);
                    rules.add(claim, forms.convert(claim, form::added), operator);
                    return Pages.seeOther(PATH, "eligibility.rule.added");
                },
                refusal -> page(Optional.empty(), refused(sent.entered(), refusal), operator, request));
    }

    @GET
    @Path("{code}")
    public Page one(
            @Auth Operator operator, @Context ContainerRequestContext request, @PathParam("code") RuleCode code) {
        operator.require(SEE);
        EntitlementRule rule = rules.get(code, operator);
        return page(Optional.of(rule), entered(rule, today()), operator, request);
    }

    @POST
    @Path("{code}")
    public Response change(
            @Auth Operator operator,
            @Context ContainerRequestContext request,
            @PathParam("code") RuleCode code,
            Submitted<RulePageForm> sent) {
        operator.require(Role.MANAGER);
        EntitlementRule present = rules.get(code, operator);
        rules.requireKeeper(code, operator);
        return submit(
                sent,
                Optional.of(present),
                operator,
                () -> {
                    if (seeks(sent.entered())) {
                        return page(Optional.of(present), sent.entered(), operator, request)
                                .response();
                    }
                    RulePageForm page = sent.form();
                    RuleForm form = page.rule(code.value());
                    EntitlementRulesResource.requireCentres(form, operator);
                    forms.check(form);
                    if (page.asksWhatItWouldDo()) {
                        RulePreview preview = previews.of(form.rule(1), form.from(), operator);
                        return page(Optional.of(present), sent.entered(), Optional.of(preview), operator, request)
                                .response();
                    }
                    long version = page.version() == null ? 0 : page.version();
                    EntitlementRule changed = rules.change(form.rule(version), form.from(), operator);
                    return Pages.seeOther(
                            PATH,
                            changed.appliesFrom().isAfter(today())
                                    ? "eligibility.rule.changes-later"
                                    : "eligibility.rule.changed");
                },
                refusal -> page(Optional.of(present), refused(sent.entered(), refusal), operator, request));
    }

    /** Reports all errors at once, each at its field. */
    private Response submit(
            Submitted<RulePageForm> sent,
            Optional<EntitlementRule> present,
            Operator operator,
            Supplier<Response> act,
            Function<Refusal, Page> again) {
        return Pages.submit(
                () -> {
                    try {
                        return act.get();
                    } catch (RuleForAllCentres | RuleExists | InvalidFields why) {
                        throw new InvalidFields(errors(why, sent.read(), present, operator));
                    }
                },
                again);
    }

    private List<FieldError> errors(
            Refusal why, Submitted.Read<RulePageForm> read, Optional<EntitlementRule> present, Operator operator) {
        RuleForm form =
                read.form().rule(present.map(each -> each.code().value()).orElse(null));
        Map<String, FieldError> errors = new LinkedHashMap<>();
        Stream.of(
                        read.unreadable(),
                        why.errors(),
                        forms.errors(form),
                        form.contradictions(),
                        rules.errors(form, present, operator))
                .flatMap(List::stream)
                .forEach(each -> errors.putIfAbsent(field(each.field()).replaceFirst("\\[.*", ""), each));
        return errors.values().stream()
                .sorted(Comparator.comparing(
                        each -> ORDER.indexOf(field(each.field()).replaceFirst("\\[.*", ""))))
                .toList();
    }

    /** Returns true for a search for goods. Then the other fields are not read, because the operator may not have filled them in. */
    private static boolean seeks(FormState entered) {
        return FIND.equals(entered.value("act")) && !entered.value("words").isBlank();
    }

    /** Moves errors about a part of the goods or of the period to the field that the page has for it. */
    private static FormState refused(FormState typed, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .toList();
        return new FormState(typed.fields(), Optional.of(why.message()), errors);
    }

    private static String field(String name) {
        return switch (name) {
            case "period.kind" -> "period";
            case "householdSize.min" -> "minHousehold";
            case "householdSize.max" -> "maxHousehold";
            default -> name.replaceFirst("^goods\\.(items|styles)", "goods").replaceFirst("^(goods|period)\\.", "");
        };
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
        boolean mayKeep = rule.map(each -> EntitlementRules.mayKeep(each.centres(), operator))
                .orElse(true);
        List<RuleVersion> versions = rule.map(each -> rules.versions(each.code(), Long.MAX_VALUE, VERSIONS, operator))
                .orElse(List.of());
        List<Named> found = seeks(entered) ? goods.found(entered.value("words"), operator.language()) : List.of();
        Optional<RuleGoods> chosen = NamedGoods.sent(entered.values("goods"));
        Names names = goods.names(Stream.of(
                        versions.stream().map(each -> each.rule().goods()),
                        chosen.stream(),
                        preview.stream().flatMap(each -> each.covers().stream()).map(RuleCover::goods))
                .flatMap(each -> each)
                .toList());
        return Page.of(
                "aid/eligibility/rule.jte",
                new View(
                        rule,
                        entered,
                        Stream.concat(chosen.map(names::of).orElse(List.of()).stream(), found.stream())
                                .distinct()
                                .toList(),
                        seeks(entered) ? Optional.of(found.size()) : Optional.empty(),
                        own(operator, request),
                        versions,
                        names,
                        preview,
                        today(),
                        mayKeep));
    }

    private static List<Centre> own(Operator operator, ContainerRequestContext request) {
        return PresentCentre.of(request).own().stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Role.MANAGER))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Returns the fields of the rule. A change of a future version keeps its first day, unless another is entered. */
    private static FormState entered(EntitlementRule rule, LocalDate today) {
        return FormState.nothing()
                .with("version", Long.toString(rule.version()))
                .with("name", rule.name())
                .with("goods", NamedGoods.values(rule.goods()))
                .with("categories", texts(rule.goods().categories(), Enum::name))
                .with("per", rule.per().name())
                .with("quantity", Long.toString(rule.amount().quantity()))
                .with("perMember", some(rule.amount().perMember()))
                .with("perChild", some(rule.amount().perChild()))
                .with("period", rule.period().kind().name())
                .with("days", some(rule.period().days()))
                .with("sexes", texts(rule.sexes(), Enum::name))
                .with("ageBands", texts(rule.ageBands(), AgeBand::code))
                .with("vulnerabilities", texts(rule.vulnerabilities(), Enum::name))
                .with(
                        "minHousehold",
                        rule.household().min().map(Object::toString).orElse(""))
                .with(
                        "maxHousehold",
                        rule.household().max().map(Object::toString).orElse(""))
                .with("centres", texts(rule.centres(), CentreCode::value))
                .with("kitsAsParts", rule.kitsAsParts() ? "true" : "")
                .with("validFrom", rule.validFrom().toString())
                .with(
                        "appliesFrom",
                        rule.appliesFrom().isAfter(today) ? rule.appliesFrom().toString() : "")
                .with("validUntil", rule.validUntil().map(LocalDate::toString).orElse(""));
    }

    private static String some(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toArray(String[]::new);
    }
}
