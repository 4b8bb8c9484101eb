package org.sklad.distribution;

import io.dropwizard.auth.Auth;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sklad.access.CentreCode;
import org.sklad.access.Operator;
import org.sklad.access.Role;
import org.sklad.beneficiaries.AgeBand;
import org.sklad.beneficiaries.Sex;
import org.sklad.beneficiaries.Vulnerability;
import org.sklad.catalogue.Category;
import org.sklad.centres.Centre;
import org.sklad.centres.PresentCentre;
import org.sklad.distribution.NamedGoods.Named;
import org.sklad.distribution.NamedGoods.Names;
import org.sklad.platform.crypto.Randomness;
import org.sklad.platform.db.Claim;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Refusal;
import org.sklad.platform.web.Entered;
import org.sklad.platform.web.Forms;
import org.sklad.platform.web.Page;
import org.sklad.platform.web.Pages;
import org.sklad.platform.web.Rows;
import org.sklad.platform.web.Submitted;

/** The entitlement rules, kept on pages by managers; auditors read them. */
@Path("/settings/rules")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class RulePages {
    private static final String PATH = "/settings/rules";
    private static final int ROWS = 100;
    private static final String FIND = "find";
    private static final String PREVIEW = "preview";
    private static final int VERSIONS = 50;
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

    /** One page of the list. */
    public record ListView(Rows<EntitlementRule> rules, Names names, LocalDate today, boolean mayAdd) {}

    /**
     * The form: for a new rule, or for the one that is there.
     *
     * @param goods items and styles that can be chosen: those that were, and those that the words find
     * @param found how many of them the words found; absent where nothing was sought
     * @param versions what it said, the latest first; the last {@value #VERSIONS} of them
     * @param names of what the versions are about
     * @param preview what it would do as it is typed, where that was asked
     */
    public record View(
            Optional<EntitlementRule> rule,
            Entered entered,
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
    }

    /**
     * A rule from the page: items and styles in one field, the version in a field too, as a form has no If-Match.
     *
     * @param goods as {@link NamedGoods} writes them
     * @param words goods are sought by
     * @param act {@value #FIND} for what the words find, or, where there are none, as {@value #PREVIEW} to be shown what it would do;
     *     else it is saved
     */
    public record RulePageForm(
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable @Size(max = 40) String code,
            @Nullable @Size(max = 100) String name,
            @Nullable @Size(max = 200) List<@NotNull @Size(max = 70) String> goods,
            @Nullable @Size(max = 200) String words,
            @Nullable @Size(max = 10) List<@NotNull Category> categories,
            @Nullable Per per,
            @Nullable Long quantity,
            @Nullable Long perMember,
            @Nullable Long perChild,
            Period.@Nullable Kind period,
            @Nullable Integer days,
            @Nullable @Size(max = 2) List<@NotNull Sex> sexes,
            @Nullable @Size(max = 5) List<@NotNull AgeBand> ageBands,
            @Nullable @Size(max = 20) List<@NotNull Vulnerability> vulnerabilities,
            @Nullable Integer minHousehold,
            @Nullable Integer maxHousehold,
            @Nullable @Size(max = 200) List<@NotNull @Size(max = 20) String> centres,
            @Nullable Boolean kitsAsParts,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate appliesFrom,
            @Nullable @Size(max = 20) String act) {
        private boolean asksWhatItWouldDo() {
            return PREVIEW.equals(act) || FIND.equals(act);
        }

        /** The same as the API takes it. */
        @SuppressWarnings("NullAway") // What is missing is refused field by field by the form itself.
        RuleForm rule(@Nullable String knownCode) {
            return new RuleForm(
                    id,
                    knownCode == null ? code : knownCode,
                    name,
                    new RuleForm.GoodsForm(named(NamedGoods.ITEM), named(NamedGoods.STYLE), categories),
                    per,
                    quantity,
                    perMember,
                    perChild,
                    period == null ? null : new RuleForm.PeriodForm(period, days),
                    sexes,
                    ageBands,
                    vulnerabilities,
                    minHousehold == null && maxHousehold == null
                            ? null
                            : new RuleForm.HouseholdLimitsForm(minHousehold, maxHousehold),
                    centres,
                    kitsAsParts,
                    validFrom,
                    validUntil,
                    appliesFrom);
        }

        private List<String> named(String kind) {
            return goods == null
                    ? List.of()
                    : goods.stream()
                            .filter(each -> each.startsWith(kind))
                            .map(each -> each.substring(kind.length()))
                            .toList();
        }
    }

    @GET
    public Page list(@Auth Operator operator, @QueryParam("next") @DefaultValue("") String next) {
        operator.require(SEE);
        Rows<EntitlementRule> rows = Rows.page(
                rules.list(next, ROWS + 1, operator), ROWS, rule -> rule.code().value());
        return Page.of(
                "distribution/rules.jte",
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
        Entered entered = Entered.nothing()
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
                    Claim claim = forms.accept("/entitlement-rules", form.id(), form);
                    rules.add(claim, forms.convert(claim, form::added), operator);
                    return Pages.seeOther(PATH, "distribution.rule.added");
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
                                    ? "distribution.rule.changes-later"
                                    : "distribution.rule.changed");
                },
                refusal -> page(Optional.of(present), refused(sent.entered(), refusal), operator, request));
    }

    /** Who keeps rules of some centres and ticked none forgot it: the form stands there again, and says it at its field. */
    private static Response submit(Supplier<Response> act, Function<Refusal, Page> again) {
        return Pages.submit(
                () -> {
                    try {
                        return act.get();
                    } catch (RuleForAllCentres why) {
                        throw new InvalidFields("centres", why.message());
                    }
                },
                again);
    }

    /** Nothing that was typed is read for it: who seeks goods has not filled the rest in. */
    private static boolean seeks(Entered entered) {
        return FIND.equals(entered.value("act")) && !entered.value("words").isBlank();
    }

    /** What the API says of a part of the goods or of the period stands at the field that the page has for it. */
    private static Entered refused(Entered typed, Refusal why) {
        List<FieldError> errors = why.errors().stream()
                .map(each -> new FieldError(field(each.field()), each.message()))
                .toList();
        return new Entered(typed.fields(), Optional.of(why.message()), errors);
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
            Optional<EntitlementRule> rule, Entered entered, Operator operator, ContainerRequestContext request) {
        return page(rule, entered, Optional.empty(), operator, request);
    }

    private Page page(
            Optional<EntitlementRule> rule,
            Entered entered,
            Optional<RulePreview> preview,
            Operator operator,
            ContainerRequestContext request) {
        List<Centre> own = PresentCentre.of(request).own().stream()
                .filter(centre -> operator.roles().hasAt(centre.code(), Role.MANAGER))
                .toList();
        boolean mayKeep = rule.map(each -> EntitlementRules.mayKeep(each.centres(), operator))
                .orElse(true);
        List<RuleVersion> versions = rule.map(each -> rules.versions(each.code(), Long.MAX_VALUE, VERSIONS, operator))
                .orElse(List.of());
        List<Named> found = seeks(entered) ? goods.found(entered.value("words"), operator.language()) : List.of();
        Optional<RuleGoods> chosen = NamedGoods.sent(entered.values("goods"));
        Names names = goods.names(
                Stream.concat(versions.stream().map(each -> each.rule().goods()), chosen.stream())
                        .toList());
        return Page.of(
                "distribution/rule.jte",
                new View(
                        rule,
                        entered,
                        Stream.concat(chosen.map(names::of).orElse(List.of()).stream(), found.stream())
                                .distinct()
                                .toList(),
                        seeks(entered) ? Optional.of(found.size()) : Optional.empty(),
                        own,
                        versions,
                        names,
                        preview,
                        today(),
                        mayKeep));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A change of what is yet to come is for that day as well, unless another is said. */
    private static Entered entered(EntitlementRule rule, LocalDate today) {
        return Entered.nothing()
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
