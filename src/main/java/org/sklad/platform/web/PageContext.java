package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sklad.platform.i18n.Language;

/**
 * What stands around a page of this request. Whoever knows a part puts it here in a request filter (operator and language
 * {@code access}, centres {@code centres}), so that the layout knows no package above it.
 */
public final class PageContext {
    public static final String PROPERTY = "org.sklad.surroundings";

    private Optional<Language> language = Optional.empty();
    private Optional<String> operator = Optional.empty();
    private Optional<Actor> actor = Optional.empty();
    private Supplier<List<NavEntry>> navigation = List::of;
    private List<CentreChoice> centres = List.of();
    private Optional<String> centre = Optional.empty();
    private boolean allCentres = true;
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<Glance> glance = Optional.empty();

    PageContext() {}

    /** The surroundings of the request, made when first asked for. */
    public static PageContext of(ContainerRequestContext request) {
        if (request.getProperty(PROPERTY) instanceof PageContext known) {
            return known;
        }
        PageContext fresh = new PageContext();
        request.setProperty(PROPERTY, fresh);
        return fresh;
    }

    static PageContext of(HttpServletRequest request) {
        return request.getAttribute(PROPERTY) instanceof PageContext known ? known : new PageContext();
    }

    /** The operator's own choice; it goes before cookie and browser. */
    public void setLanguage(Language language) {
        this.language = Optional.of(language);
    }

    /** The name of who is signed in, as the menu shows it. */
    public void setOperator(String name) {
        this.operator = Optional.of(name);
    }

    /** The ids by which the log names the caller. */
    public void setActor(Actor actor) {
        this.actor = Optional.of(actor);
    }

    /** The places of work that this operator may use, in order; asked for where a page is shown. */
    public void setNavigation(Supplier<List<NavEntry>> entries) {
        this.navigation = entries;
    }

    /** The operator's centres, and which of them is chosen; empty for all. */
    public void setCentres(List<CentreChoice> choices, Optional<String> chosen) {
        this.centres = List.copyOf(choices);
        this.centre = chosen;
    }

    /** The centre whose rows a list shows, one of the operator's; empty for all of them. */
    public void setCentre(Optional<String> code) {
        this.centre = code;
    }

    /** The only centre that the page can be about: its switch offers the others, and not all of them. */
    public void setOnlyCentre(String code) {
        this.centre = Optional.of(code);
        this.allCentres = false;
    }

    /** Shows times by the clock of one of the operator's centres. */
    void lookAt(String code) {
        centres.stream().filter(each -> each.code().equals(code)).findFirst().ifPresent(each -> zone = each.zone());
    }

    /** The zone in which times are shown. */
    public void setZone(ZoneId zone) {
        this.zone = zone;
    }

    /** What the start page has for its operator. */
    public void setGlance(Glance glance) {
        this.glance = Optional.of(glance);
    }

    Optional<Language> language() {
        return language;
    }

    public Optional<Actor> actor() {
        return actor;
    }

    Optional<String> operator() {
        return operator;
    }

    List<NavEntry> navigation() {
        return navigation.get();
    }

    List<CentreChoice> centres() {
        return centres;
    }

    Optional<String> centre() {
        return centre;
    }

    boolean allCentres() {
        return allCentres;
    }

    public ZoneId zone() {
        return zone;
    }

    Optional<Glance> glance() {
        return glance;
    }
}
