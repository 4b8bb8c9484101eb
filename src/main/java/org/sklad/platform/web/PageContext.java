package org.sklad.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.sklad.platform.i18n.Language;

/**
 * The context of a page in a request, such as operator, centre and navigation. Request filters of other packages set their part
 * (operator and language {@code access}, centres {@code centres}), so the layout knows no package above it.
 */
public final class PageContext {
    public static final String PROPERTY = "org.sklad.surroundings";

    private Optional<Language> language = Optional.empty();
    private Optional<String> operator = Optional.empty();
    private Optional<Actor> actor = Optional.empty();
    private Supplier<List<NavEntry>> navigation = List::of;
    private Map<String, Long> waiting = Map.of();
    private List<CentreChoice> centres = List.of();
    private Optional<String> centre = Optional.empty();
    private boolean allCentres = true;
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<Glance> glance = Optional.empty();
    private Optional<Supplier<List<Choice>>> colleagues = Optional.empty();

    private UnaryOperator<Set<String>> people = codes -> Set.of();

    PageContext() {}

    /** Returns the context of the request, and creates it at the first call. */
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

    /** Sets the operator's own choice, which has priority over cookie and browser. */
    public void setLanguage(Language language) {
        this.language = Optional.of(language);
    }

    /** Sets the name of the operator for the menu. */
    public void setOperator(String name) {
        this.operator = Optional.of(name);
    }

    /** Sets the operators who share the station. The supplier is called only if a page shows them. */
    public void setColleagues(Supplier<List<Choice>> colleagues) {
        this.colleagues = Optional.of(colleagues);
    }

    /** Sets which of a page's case codes lead to their people. The function is called once, and only if a page shows case codes. */
    public void setPeople(UnaryOperator<Set<String>> opened) {
        this.people = opened;
    }

    Set<String> opened(Set<String> codes) {
        return people.apply(codes);
    }

    boolean shared() {
        return colleagues.isPresent();
    }

    List<Choice> colleagues() {
        return colleagues.map(Supplier::get).orElse(List.of());
    }

    /** Sets the ids of the caller for the log. */
    public void setActor(Actor actor) {
        this.actor = Optional.of(actor);
    }

    /** Sets the ordered navigation of this operator. The supplier is called only if a page is shown. */
    public void setNavigation(Supplier<List<NavEntry>> entries) {
        this.navigation = entries;
    }

    /** Sets how much waits for the operator at an entry of the navigation. */
    public void setWaiting(String href, long count) {
        this.waiting = Map.of(href, count);
    }

    /** Sets the operator's centres and the chosen one; empty for all. */
    public void setCentres(List<CentreChoice> choices, Optional<String> chosen) {
        this.centres = List.copyOf(choices);
        this.centre = chosen;
    }

    /** Sets the centre of the rows in a list, one of the operator's; empty for all of them. */
    public void setCentre(Optional<String> code) {
        this.centre = code;
    }

    /** Sets the only centre of the page: its switch offers the others, but not all together. */
    public void setOnlyCentre(String code) {
        this.centre = Optional.of(code);
        this.allCentres = false;
    }

    /** Shows times in the zone of one of the operator's centres. */
    void lookAt(String code) {
        centres.stream().filter(each -> each.code().equals(code)).findFirst().ifPresent(each -> zone = each.zone());
    }

    /** Sets the zone for times on the page. */
    public void setZone(ZoneId zone) {
        this.zone = zone;
    }

    /** Sets the overview of the start page. */
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

    Map<String, Long> waiting() {
        return waiting;
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
