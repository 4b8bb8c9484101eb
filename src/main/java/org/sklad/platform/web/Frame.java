package org.sklad.platform.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Logo;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.PersonCode;

/**
 * The common data of every template beside its view: texts in the reader's language, addresses of assets, and data of the layout.
 */
public final class Frame {
    private static final int BAR = 4;

    private final Messages messages;
    private final Assets assets;
    private final RequestContext asked;
    private final PageOutput output;
    private final Instant now;
    private final boolean demo;
    private final Formats formats;

    /** Found once, because the layout asks for it twice at each entry. */
    private Optional<NavHere> here = Optional.empty();

    Frame(Messages texts, Assets assets, RequestContext asked, PageOutput output, Instant now, boolean demo) {
        this.messages = centre(asked).map(texts::together).orElseGet(texts::together);
        this.assets = assets;
        this.asked = asked;
        this.output = output;
        this.now = now;
        this.demo = demo;
        this.formats =
                new Formats(messages, asked.language(), asked.surroundings().zone());
    }

    /** Returns the centre at which the reader works, if it is one. */
    private static Optional<String> centre(RequestContext asked) {
        List<CentreChoice> all = asked.surroundings().centres();
        return all.size() == 1
                ? Optional.of(all.get(0).code())
                : asked.surroundings().centre();
    }

    /** Returns the same data in another language. */
    public Frame in(Language other) {
        return new Frame(messages, assets, asked.in(other), output, now, demo);
    }

    public Language language() {
        return asked.language();
    }

    /** Returns the name of the organisation; empty until it is set. */
    public Optional<String> organisation() {
        return Optional.of(messages.letterhead().name()).filter(each -> !each.isBlank());
    }

    /** Returns the logo of the organisation; empty until it is set. */
    public Optional<Logo> logo() {
        return messages.letterhead().logo();
    }

    /** Returns the name of a thing that has a code. */
    public String name(NamedByCode thing) {
        return messages.name(language(), thing);
    }

    /** Returns the case code of a person, which leads to the person's page if the reader can open that page. */
    public Content person(PersonCode code) {
        return output.person(code);
    }

    /** Returns {@code rtl} for a language that is written from right to left, otherwise {@code ltr}. */
    public String direction() {
        return com.ibm.icu.util.ULocale.forLocale(language().locale()).isRightToLeft() ? "rtl" : "ltr";
    }

    public String t(String key, Object... arguments) {
        return messages.text(language(), key, arguments);
    }

    public String t(Message message) {
        return messages.text(language(), message);
    }

    /** Returns the name of a language in that language. */
    public String nameOf(Language language) {
        return messages.text(language, "platform.language." + language.code());
    }

    public Formats formats() {
        return formats;
    }

    public Instant now() {
        return now;
    }

    /** Returns true in a demo with invented people and figures. */
    public boolean demo() {
        return demo;
    }

    /** Returns the address of a file under {@code assets/}; it changes when any of the files does. */
    public String asset(String name) {
        return assets.url(name);
    }

    public String icon(String name) {
        return assets.url("icons.svg") + "#" + name;
    }

    public String path() {
        return asked.path();
    }

    /** Returns the address that shows this page again, in another language. */
    public String again() {
        String again = Pages.local(asked.address()).toString();
        return again.equals("/") ? path() : again;
    }

    /** Returns the key under which a browser keeps an unsent list: one for each kind, centre and operator. */
    public String list(String kind, String centre) {
        return "list " + kind + ' ' + centre + ' ' + operator().orElse("");
    }

    public Optional<String> operator() {
        return asked.surroundings().operator();
    }

    /** Returns true at a shared station, whose pages can be locked. */
    public boolean shared() {
        return asked.surroundings().shared();
    }

    /** Returns the id of the operator to whom the page is shown; empty for a stranger. */
    public String operatorId() {
        return asked.surroundings()
                .actor()
                .map(each -> each.operator().toString())
                .orElse("");
    }

    /** Returns the operators who have a PIN at the shared station, by username and name. */
    public List<Choice> colleagues() {
        return asked.surroundings().colleagues();
    }

    private NavHere here() {
        if (here.isEmpty()) {
            here = Optional.of(NavHere.at(path(), asked.surroundings().navigation()));
        }
        return here.get();
    }

    public List<NavEntry> navigation() {
        return here().entries();
    }

    /** Returns the entry of the navigation to which this page belongs; empty for a page outside it, such as the account. */
    public Optional<NavEntry> current() {
        return here().current();
    }

    /** Returns {@code page} on the entry's own page, {@code true} on a page that belongs to it, and null elsewhere. */
    public @Nullable String mark(NavEntry entry) {
        return mark(here().current(), entry);
    }

    /** Returns the pages beneath the current entry; empty if it is alone or a page of links. */
    public List<NavEntry> beneath() {
        return here().beneath();
    }

    /** Returns the mark of a page beneath the current entry, as {@link #mark} does. */
    public @Nullable String markBeneath(NavEntry entry) {
        return mark(here().currentBeneath(), entry);
    }

    private @Nullable String mark(Optional<NavEntry> current, NavEntry entry) {
        return current.filter(entry::equals).isEmpty() ? null : entry.path().equals(path()) ? "page" : "true";
    }

    /** Returns the verbs of the bottom bar of a phone. */
    public List<NavEntry> bar() {
        List<NavEntry> often =
                navigation().stream().filter(each -> !each.rare()).toList();
        return often.subList(0, Math.min(often.size(), BAR));
    }

    /** Returns how much waits at an entry of the navigation. */
    public long waiting(NavEntry entry) {
        return asked.surroundings().waiting().getOrDefault(entry.href(), 0L);
    }

    public List<CentreChoice> centres() {
        return asked.surroundings().centres();
    }

    /** Returns true if the page can show all of the operator's centres at once. */
    public boolean allCentres() {
        return asked.surroundings().allCentres();
    }

    public Optional<String> centre() {
        return asked.surroundings().centre();
    }

    /** Returns the name of the chosen centre, or of all of them; empty for an operator without a centre. */
    public String centreName() {
        if (centres().isEmpty()) {
            return "";
        }
        return centres().stream()
                .filter(each -> centres().size() == 1 || centre().equals(Optional.of(each.code())))
                .map(CentreChoice::name)
                .findFirst()
                .orElseGet(() -> t("platform.all-centres"));
    }

    /** Returns the overview of a start page; empty on other pages. */
    public Optional<Glance> glance() {
        return asked.surroundings().glance();
    }

    /** Returns the message of the act before this page; only a key of the message files is accepted. */
    public Optional<String> flash() {
        return asked.flash().filter(messages::has).map(this::t);
    }

    public String requestId() {
        return asked.requestId();
    }
}
