package org.sklad.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.platform.i18n.Formats;
import org.sklad.platform.i18n.Language;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Messages;

/**
 * The common data of every template beside its view: texts in the reader's language, addresses of assets, and data of the layout.
 */
public final class Frame {
    private final Messages messages;
    private final Assets assets;
    private final RequestContext asked;
    private final Instant now;
    private final boolean demo;
    private final Formats formats;

    Frame(Messages messages, Assets assets, RequestContext asked, Instant now, boolean demo) {
        this.messages = messages;
        this.assets = assets;
        this.asked = asked;
        this.now = now;
        this.demo = demo;
        this.formats =
                new Formats(messages, asked.language(), asked.surroundings().zone());
    }

    public Language language() {
        return asked.language();
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

    /** Returns the key under which a browser keeps an unsent list: one for each kind, centre and operator. */
    public String list(String kind, String centre) {
        return "list " + kind + ' ' + centre + ' ' + operator().orElse("");
    }

    public Optional<String> operator() {
        return asked.surroundings().operator();
    }

    public List<NavEntry> navigation() {
        return asked.surroundings().navigation();
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
